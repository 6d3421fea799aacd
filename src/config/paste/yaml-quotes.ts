/**
 * A line of YAML with the quotes and spaces that it needs, and what was put right; undefined where it needs none that
 * anybody can see.
 * @example
 * quoteYaml('args: [-y, @acme/mcp]') // => args: [-y, "@acme/mcp"]
 */
export function quoteYaml(line: string): { line: string; what: string } | undefined {
  if (line.length > LONGEST || /^\s*#/.test(line)) return undefined;
  for (const { what, mend } of mends) {
    const mended = mend(line);
    if (mended !== line) return { line: mended, what };
  }
  return undefined;
}

const LONGEST = 2000;

const mends: readonly { what: string; mend: (line: string) => string }[] = [
  {
    what: 'single quotes around a text with backslashes, in place of double ones',
    mend: (line) =>
      line.replace(/"([^"'\n]{1,1000})"/g, (whole, text: string) =>
        /^[A-Za-z]:\\|^\\\\/.test(text) && !text.includes(String.raw`\\`) ? `'${text}'` : whole,
      ),
  },
  {
    what: 'quotes around a text that begins with @, %, * or a backtick',
    mend: (line) =>
      quoteValue(line, (value) => /^[@`%*]/.test(value)).replace(
        /([[,{] {0,9}|: {1,9})([@`%*][^\s,"[\]{}]{0,300})(?= {0,9}[,\]}])/g,
        '$1"$2"',
      ),
  },
  {
    what: 'quotes around a text with a colon and a space in it',
    mend: (line) =>
      quoteValue(line, (value) => value.includes(': ') && !/^['[{|>&*!#-]/.test(value)),
  },
  {
    what: 'a space behind the colon',
    mend: (line) =>
      line.replace(
        /^(\s*(?:- )?(?:name|cmd|type|uri|args|enabled|timeout|description)):(?=[^\s:])/,
        '$1: ',
      ),
  },
];

/** With quotes around the value of a key, or of a list, where it wants them and has none. */
function quoteValue(line: string, wants: (value: string) => boolean): string {
  const [, head = '', rest = ''] =
    /^( {0,80}(?:- )?(?:[\w-]{1,60}: {1,9})?)(\S.*)$/.exec(line) ?? [];
  const comment = rest.indexOf(' #');
  const value = (comment === -1 ? rest : rest.slice(0, comment)).trimEnd();
  if (head.trim() === '' || value.includes('"') || !wants(value)) return line;
  return `${head}"${value}"${rest.slice(value.length)}`;
}
