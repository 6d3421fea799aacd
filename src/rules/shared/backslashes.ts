/** The path of Windows that was meant, where its backslashes were read as escapes; undefined where none was. */
export function restoreBackslashes(value: string): string | undefined {
  if (!/^[A-Za-z]:/.test(value) || !/[\t\n\b\f\r]/.test(value)) return undefined;
  return value.replace(/[\t\n\b\f\r]/g, (sign) => `\\${letters[sign] ?? ''}`);
}

const letters: Readonly<Record<string, string>> = {
  '\t': 't',
  '\n': 'n',
  '\b': 'b',
  '\f': 'f',
  '\r': 'r',
};
