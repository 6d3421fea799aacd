import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { projectCatalog } from '../src/catalog/project-testing.ts';
import { schemas } from '../src/catalog/schemas.ts';
import { readYaml } from '../src/catalog/yaml.ts';
import { mendJson } from '../src/config/paste/mend.ts';
import { readPaste } from '../src/config/paste/paste.ts';
import { readCommands } from '../src/config/paste/shell-words.ts';
import { recogniseConfiguration } from '../src/config/recognise.ts';
import { catalogIndexData, readCatalogIndex } from '../src/config/repair/catalog-index.ts';
import { fixAll } from '../src/config/repair/fix-all.ts';
import { readIgnoreFile } from '../src/diagnostics/ignores.ts';
import { bestPart } from '../src/outputs/search/best-part.ts';
import { matchNames } from '../src/outputs/search/name-match.ts';
import { parseQuery, phrasesOf } from '../src/outputs/search/query.ts';
import { compoundsOf } from '../src/outputs/search/compounds.ts';
import { cleanLine, exactLine } from '../src/probe/clean.ts';
import { humanise } from '../src/probe/draft.ts';
import { endpointKey, isEndpointUrl, templateValues } from '../src/protocol/url-template.ts';
import { findingsOf } from '../src/rules/testing.ts';

// What means something to one of the readers, or begins something that does.
const delimiters = [
  ['${', '${A:-', '${env:', '${user_config.', '{', '}', '{a}', '[', ']', '[a](', '](', '(', '（'],
  ['~~', '~~a ', '`~~', '⟦', '|', '|a', '|-|\n', '<!--', '<!-- catalog-ignore ', '<a ', '&a'],
  ['`', '```\n', '~~~\n', '**', '**a', '__', '*', '#', '# a\n', '## Connectors\n', '- ', '- a\n'],
  ['> ', '1. ', '---', '---\n', '+++', '- - ', '? ', 'a: ', 'a: b\n', ': ', '&a [', '*a ', '!!a '],
  ['"', "'", "'''", '"""', '\\', '\\"', ',', ':', '"a":', '"a":1,', '{"a":', '[[', '[a]\n', 'a=\n'],
  ['//', '/*', '*/', '=', '?a=', '&', '%', '%2', '/', '../', 'https://', '@', ';', '.', 'a.'],
  ['、', '，', '：', '·', '│ ', '├── ', '─', '已连接', '연결된 경우 ', '如果'],
  [' ', '\t', '\n', '\r', '\r\n', '\u2028', '\0', '\u{1F600}', '\uD800', 'e\u0301'],
  ['If ', 'If ~~a or ', ' and ', 'not connected ', 'server provides ', 'claude plugin install '],
].flat();

const catalog = await projectCatalog();
const index = readCatalogIndex(catalogIndexData(catalog));
const names = catalog.connectors.map(({ name, id }) => ({
  names: [name],
  path: id,
  kind: 'connector',
  description: '',
}));
const longEntry = (text: string) => ({
  path: '/',
  title: 'A',
  names: [],
  category: [],
  'sign-in': [],
  prior: 1,
  description: text,
  key: [],
  text: [],
  parts: [{ anchor: 'a', title: text, text }],
});
const skill = (text: string) => `---\nname: a\ndescription: b\n---\n\n${text}\n`;
const inPlugin = (path: string, write: (text: string) => string) => (text: string) =>
  findingsOf({ [path]: write(text) });
const asIs = (text: string) => text;
const inServer = (text: string) =>
  JSON.stringify({ mcpServers: { a: { command: text, args: [text], env: { A: text } } } });
const fix = (text: string) => fixAll(text, {}, index);

const readers: Record<string, (text: string) => unknown> = {
  'a skill': inPlugin('skills/a/SKILL.md', skill),
  'a command': inPlugin('commands/a.md', skill),
  frontmatter: inPlugin('skills/a/SKILL.md', (text) => `---\n${text}\n---\n\na\n`),
  'CONNECTORS.md': inPlugin('CONNECTORS.md', asIs),
  'a README': inPlugin('README.md', asIs),
  '.mcp.json': inPlugin('.mcp.json', asIs),
  'values of .mcp.json': inPlugin('.mcp.json', inServer),
  'plugin.json': inPlugin('.claude-plugin/plugin.json', asIs),
  'marketplace.json': inPlugin('.claude-plugin/marketplace.json', asIs),
  'an entry of the catalog': (text) =>
    readYaml({ file: 'a.yaml', text }, schemas['connector.schema.json']),
  'the file of what to ignore': (text) => readIgnoreFile(text, (id) => [id]),
  'a pasted configuration': recogniseConfiguration,
  'a pasted configuration to fix': fix,
  'a server to fix': (text) => fix(inServer(text)),
  'TOML to fix': (text) => fix(`[mcp_servers.a]\ncommand = ${text}\n`),
  'YAML to fix': (text) => fix(`extensions:\n  a:\n    cmd: ${text}\n`),
  'names searched for': (text) => matchNames(text, names),
  'a query': (text) => phrasesOf(parseQuery(text)),
  'words to index': compoundsOf,
  'a text to quote': (text) => bestPart(longEntry(text), ['a', 'server']),
  'what a server says': (text) => [cleanLine(text), exactLine(text), humanise(text)],
  'a paste': (text) => readPaste(text),
  'a paste of JSON': (text) => readPaste(`{'a': ${text}`),
  'a command line': (text) => [readCommands(text), readPaste(`claude mcp add a ${text}`)],
  'broken JSON': (text) => mendJson(text),
  'a URL': (text) => [
    isEndpointUrl(`https://x.example/${text}`),
    endpointKey(`https://x.example/${text}`),
    templateValues('https://{a}.example/{b}/mcp', `https://x.example/${text}`),
  ],
};

const length = 300_000;
// Seconds of processor time. The YAML library takes 0.5 s for its errors alone, one for each wrong character: the
// slowest of these readers took 0.9 s.
const usual = 1;
const forYaml = 3;
const readYamlToo = new Set([
  'an entry of the catalog',
  'a pasted configuration',
  'a pasted configuration to fix',
  'a paste',
  'a paste of JSON',
  'TOML to fix',
  'YAML to fix',
]);
// Where each is compared with all before it, the same one again and again tells nothing.
const named: ((name: string) => string)[] = [
  (name) => `\${${name}}`,
  (name) => `~~${name} `,
  (name) => `${name}: a\n`,
  (name) => `${name} = 1\n`,
  (name) => `[${name}]\n`,
  (name) => `| ${name} | a |\n`,
  (name) => `- ${name}\n`,
  (name) => `## ${name}\n\n`,
  (name) => `[${name}]: https://a.example/${name}\n`,
  (name) => `[a](https://${name}.example) `,
  (name) => `&${name} a: *${name}\n`,
];

function* floods(): Generator<[what: string, write: (size: number) => string]> {
  for (const delimiter of delimiters) {
    yield [delimiter, (size) => delimiter.repeat(Math.ceil(size / delimiter.length))];
  }
  for (const write of named) {
    const many = (size: number) => Math.ceil(size / write('a12345').length);
    yield [
      write('…'),
      (size) => Array.from({ length: many(size) }, (_, at) => write(`a${at}`)).join(''),
    ];
  }
}

/**
 * How a flood is read: the seconds of processor time, and whether they are too many. Two parts of it tell how the time
 * grows, for a fraction of the work; what would be too slow by that, as a sum with a square or as a higher power, is read
 * whole. A slow machine takes longer for all of it, but no other power of its length.
 */
async function readFlood(
  read: (text: string) => unknown,
  write: (size: number) => string,
  most: number,
): Promise<{ seconds: number; isSlow: boolean }> {
  // The longer first: what is slow only once, before it is compiled, must not hide in the shorter.
  const eighth = await secondsOf(read, write(length / 8));
  const sixteenth = await secondsOf(read, write(length / 16));
  const square = Math.min(sixteenth, Math.max(0, eighth / 2 - sixteenth));
  const asSum = 16 * (sixteenth - square) + 256 * square;
  const asPower = eighth * Math.max(2, eighth / sixteenth) ** 3;
  const guessed = Math.max(asSum, asPower);
  if (guessed < most) return { seconds: guessed, isSlow: false };
  const seconds = await secondsOf(read, write(length));
  if (seconds < most || seconds >= most * slowMachine) return { seconds, isSlow: seconds >= most };
  // What is freed meanwhile can fall into one reading: time that grows with the square does so each time.
  for (let round = 0; round < 3; round++) {
    const part = await secondsOf(read, write(length / 8));
    if ((await secondsOf(read, write(length))) <= mostGrowth * part)
      return { seconds, isSlow: false };
  }
  return { seconds, isSlow: true };
}

// A machine that is slower by a factor than the one where the limits were set.
const slowMachine = 3;
// Eight times the text takes eight times as long, 64 times where it grows with the square.
const mostGrowth = 16;

async function secondsOf(read: (text: string) => unknown, text: string): Promise<number> {
  const start = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const repeated = (size: number) => 'a'.repeat(size);

function takeLong(text: string, power: number): number {
  const steps = 1e9 * (text.length / length) ** power;
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = Math.imul(sum + step, 31);
  return sum;
}

for (const power of [1, 2, 3]) {
  test(`of what takes twice its limit, time that grows with the power of ${power} is told`, async () => {
    const read = (text: string) => takeLong(text, power);
    // As every reader below is called before it is timed.
    read(repeated(length / 2));
    const most = (await secondsOf(read, repeated(length))) / 2;
    assert.equal((await readFlood(read, repeated, most)).isSlow, power > 1);
  });
}

const taken: { seconds: number; line: string }[] = [];

for (const [reader, read] of Object.entries(readers)) {
  const most = readYamlToo.has(reader) ? forYaml : usual;
  test(`${reader}: ${length / 1000} KB of any delimiter, or of different names, are read in ${most} s`, async () => {
    await read('a');
    const slow: string[] = [];
    for (const [what, write] of floods()) {
      const { seconds, isSlow } = await readFlood(read, write, most);
      const line = `${reader}: ${JSON.stringify(what)} ${seconds.toFixed(2)} s`;
      taken.push({ seconds, line });
      if (isSlow) slow.push(line);
    }
    assert.deepEqual(slow, []);
  });
}

after(() => {
  const worst = taken.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5);
  console.log(`The slowest floods:\n${worst.map(({ line }) => `  ${line}`).join('\n')}`);
});
