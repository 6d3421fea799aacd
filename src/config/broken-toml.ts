/** Whether all lines of a text are those of TOML with servers, so that it is meant as a whole file. */
export function isMeantAsToml(text: string): boolean {
  const lines = text.split(/\r?\n/);
  const isNamed = lines.some(
    (line) =>
      /^\s*\[\[?\s*["']?(?:mcp_?servers\b|servers[.\]])/i.test(line) ||
      (/^\s*mcp_?servers\b/i.test(line) && line.includes('=')),
  );
  return isNamed && lines.every((line) => line.includes('=') || isRestOfToml(line));
}

// A table, a comment in whatever signs, what goes on from the line before, a colon for the equals sign.
function isRestOfToml(line: string): boolean {
  return /^\s*(?:$|[[\]}"'#;\0]|\/\/)|^\s|^[\w-]+:\s/.test(line);
}

/** Why a text that is meant as TOML cannot be read there, and where that is. */
export function describeBrokenToml(
  text: string,
  { line, column }: { line: number; column: number },
): { problem: string; offset: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1);
  const start = before.reduce((offset, each) => offset + each.length + 1, 0);
  const here = lines[line - 1] ?? '';
  const words = isSecond(here.trim(), before) ? once : expectedAt(here);
  return {
    problem: `It is no TOML${words === undefined ? '' : `: expected ${words}`}.`,
    offset: Math.min(start + Math.max(0, column - 1), text.length),
  };
}

/** What is expected in place of what a line of TOML holds; undefined where it is no mistake that many make. */
export function expectedAt(line: string): string | undefined {
  return mistakes.find(({ pattern }) => pattern.test(line))?.expected;
}

/** Whether a table was begun before, or a key was set before in the same table. */
function isSecond(line: string, before: readonly string[]): boolean {
  if (line.startsWith('[')) return before.some((each) => each.trim() === line);
  const key = keyOf(line);
  if (key === undefined) return false;
  const head = before.findLastIndex((each) => each.trimStart().startsWith('['));
  return before.slice(head + 1).some((each) => keyOf(each.trim()) === key);
}

function keyOf(line: string): string | undefined {
  const end = line.indexOf('=');
  return end === -1 ? undefined : line.slice(0, end).trim();
}

const once = 'each table and each key once; this one stands there a second time';

const mistakes: readonly { pattern: RegExp; expected: string }[] = [
  { pattern: /\0/, expected: 'no NUL, which no file of text holds' },
  { pattern: /^\s*(?:\/|;|--)/, expected: '# before a comment' },
  { pattern: /[\u2018-\u201f]/, expected: 'straight quotes (") in place of curly ones' },
  { pattern: /^\s*\[[^\]]*$/, expected: 'a closing bracket behind the name of the table' },
  {
    pattern: /^\s*\[[^\]]*[^\w."'[\] -]|^\s*\[[^\]"']*\w {1,9}\w/,
    expected: 'quotes around a name that has more than letters of English, digits, - and _',
  },
  { pattern: /^\s*\[/, expected: once },
  { pattern: /=\s*\{[^=]*:/, expected: '= between a key and its value' },
  { pattern: /^[^="']*:/, expected: '= between a key and its value' },
  { pattern: /=\s*(?:#|$)/, expected: 'a value behind =' },
  { pattern: /=[^=]*["'\]}\w]\s+[\w-]+\s*=/, expected: 'a line for each key' },
  {
    pattern: /=\s*(?:true|false|yes|no|on|off|none|null|nil|undefined)\b/i,
    expected: 'true or false in small letters; nothing is said by leaving the key out',
  },
  { pattern: /=\s*[+-]?0\d/, expected: 'a number without zeros before it' },
  { pattern: /=\s*[+-]?\d{16}/, expected: 'a smaller number' },
  {
    pattern: /=\s*"[^"]*\\|^[^=]*=.*"[A-Za-z]:\\/,
    expected: String.raw`two backslashes for each one, or single quotes, as in 'C:\tools\node.exe'`,
  },
  { pattern: /=\s*"[^"]*$|=\s*'[^']*$/, expected: 'the end of a text, in the same line' },
  { pattern: /["'\]}\w]\s*[,;]\s*$/, expected: 'nothing behind a value' },
  { pattern: /=\s*[^\s"'\d[{+-]/, expected: 'quotes around a text' },
];
