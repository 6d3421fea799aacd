import assert from 'node:assert/strict';
import { after, test } from 'node:test';

/**
 * Tests that each reader takes no text too long: no sign that means something to one of them, again and again, and no
 * run of different names. The limit is in seconds of processor time for the whole length.
 */
export function testFloods(readers: Readonly<Record<string, FloodReader>>): void {
  const taken: { seconds: number; line: string }[] = [];
  for (const [reader, { read, most = 1 }] of Object.entries(readers)) {
    test(`${reader}: ${floodLength / 1000} KB of any delimiter, or of different names, are read in ${most} s`, async () => {
      const least = await secondsOfNothing(read);
      const slow: string[] = [];
      for (const [what, write] of floods()) {
        const { seconds, isSlow } = await readFlood(read, write, most, least);
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
}

/** What reads a text, and the seconds that it may take; one where it says nothing. */
interface FloodReader {
  read: (text: string) => unknown;
  most?: number;
}

/** Characters of a flood that is read whole. */
export const floodLength = 300_000;

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
 * grows, for a fraction of the work; what would be too slow by that, as a sum with a square or as a higher power, each
 * time, is read in longer parts, and at last whole. A slow machine takes longer for all of it, but no other power of its
 * length. Short parts are texts of their own as well: what is too deep in a long one to be read at all can be slow there.
 */
export async function readFlood(
  read: (text: string) => unknown,
  write: (size: number) => string,
  most: number,
  least = 0,
  secondsOf: typeof processorSeconds = processorSeconds,
): Promise<{ seconds: number; isSlow: boolean }> {
  // Where most of a reading is what any text takes, nothing can be told by what is short.
  const base = least <= mostBase ? least : 0;
  for (const { part, tries } of least <= mostBase ? [shortPart, ...longerParts] : longerParts) {
    // Whatever else happens only adds to what a reading takes.
    let [longer, shorter] = [Infinity, Infinity];
    for (let at = 0; at < tries; at++) {
      // The longer first: what is slow only once, before it is compiled, must not hide in the shorter.
      longer = Math.min(longer, await secondsOf(read, write(floodLength / part)));
      shorter = Math.min(shorter, await secondsOf(read, write(floodLength / part / 2)));
      const guessed = secondsOfWhole(longer, shorter, part, base);
      if (guessed < most) return { seconds: guessed, isSlow: false };
    }
  }
  const seconds = await secondsOf(read, write(floodLength));
  if (seconds < most || seconds >= most * slowMachine) return { seconds, isSlow: seconds >= most };
  // What is freed meanwhile can fall into one reading: time that grows with the square does so each time.
  for (let round = 0; round < 3; round++) {
    const part = await secondsOf(read, write(floodLength / 8));
    if ((await secondsOf(read, write(floodLength))) <= mostGrowth * part)
      return { seconds, isSlow: false };
  }
  return { seconds, isSlow: true };
}

/** What the whole takes at most, by what a part of it, half of that part, and nothing at all take. */
function secondsOfWhole(longer: number, shorter: number, part: number, least: number): number {
  const base = Math.min(least, shorter);
  // What is the same for any text would hide what grows with the square of a short one.
  const square = Math.min(shorter, Math.max(0, (longer - base) / 2 - (shorter - base)));
  const asSum = base + 2 * part * Math.max(0, shorter - base - square) + (2 * part) ** 2 * square;
  const asPower = longer * Math.max(2, longer / shorter) ** Math.log2(part);
  return Math.max(asSum, asPower);
}

/** What a reader takes for the shortest text, once it has been compiled. */
async function secondsOfNothing(read: (text: string) => unknown): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 20; round++)
    least = Math.min(least, await processorSeconds(read, 'a'));
  return least;
}

// What a flood is divided by, and how often it is tried. Of a short part one reading can take several times another.
const shortPart = { part: 48, tries: 3 };
const longerParts = [
  { part: 16, tries: 2 },
  { part: 4, tries: 1 },
];
// The seconds for nothing up to which short parts tell something.
const mostBase = 0.001;
// A machine that is slower by a factor than the one where the limits were set.
const slowMachine = 3;
// Eight times the text takes eight times as long, 64 times where it grows with the square.
const mostGrowth = 16;

async function processorSeconds(read: (text: string) => unknown, text: string): Promise<number> {
  const start = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
