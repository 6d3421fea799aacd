import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { argvLine, commandLine, jsonWord, type Line } from './command-line.ts';
import { heldByBashAlone, hostileWords, runInBash, splitCommandLine } from './testing.ts';
import { splitForCmd, splitForPowerShell } from './windows-testing.ts';

const textOf = (line: Line) => ('text' in line ? line.text : undefined);
const unwritable = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;
const writable = hostileWords.filter((word) => !unwritable.test(word));

test('only words that need it are quoted', () => {
  assert.equal(
    textOf(
      commandLine(['claude', 'mcp', 'https://a.example/mcp?x=1', "it's", '${TOKEN}', '', '=ls']),
    ),
    `claude mcp "https://a.example/mcp?x=1" "it's" '\${TOKEN}' "" "=ls"`,
  );
});

test('what no line can hold has none: breaks, control characters, marks that turn the direction', () => {
  for (const word of hostileWords.filter((each) => unwritable.test(each))) {
    assert.ok('reason' in commandLine(['x', word]), JSON.stringify(word));
    assert.ok('reason' in argvLine(['x', word]), JSON.stringify(word));
    assert.deepEqual(JSON.parse(jsonWord({ word })), { word });
    assert.doesNotMatch(jsonWord({ word }), unwritable);
  }
});

test('a word of others is never an option', () => {
  for (const word of ['-rf', '--json', '--', '-']) {
    for (const words of [[word], ['x', word], ['x', ['--option', word] as const]]) {
      assert.ok('reason' in commandLine(words), JSON.stringify(words));
    }
    assert.equal(textOf(commandLine(['x', ['--'], 'y', word])), `x -- y ${word}`);
    assert.ok('reason' in commandLine(['x', ['--', 'y'], word]));
    assert.ok('reason' in argvLine([word, 'x']));
    assert.equal(textOf(argvLine(['x', word])), `x ${word}`);
  }
});

test('real bash hands on each argument as it was meant, and makes nothing', () => {
  assert.ok(writable.length > 35);
  const meant = writable.map((word) => ['x', word, `--option=${word}`, word]);
  const lines = meant.map((argv) => textOf(argvLine(argv)));
  assert.deepEqual(runInBash(lines.join('\n'), ['x']), {
    calls: meant,
    created: [],
    complaint: '',
  });
});

// Each that the machine has: Debian's sh is dash.
for (const shell of [['/bin/dash'], ['/bin/zsh', '-f'], ['/bin/ksh'], ['/bin/sh']]) {
  test(`${shell[0]} hands on the same`, { skip: !existsSync(shell[0]!) }, () => {
    const meant = writable.map((word) => ['x', word, `--option=${word}`, word]);
    const text = meant.map((argv) => textOf(argvLine(argv))).join('\n');
    assert.deepEqual(runInBash(text, ['x'], shell), { calls: meant, created: [], complaint: '' });
  });
}

test('a line without single quotes says the same to PowerShell and cmd.exe', () => {
  for (const [word, line] of windowsWords) {
    assert.equal(textOf(commandLine(['x', word])), line, word);
    assert.deepEqual(splitForPowerShell(line), ['x', word]);
    assert.deepEqual(splitForCmd(line), ['x', word]);
  }
});

test('no line that we offer runs anything of its words in PowerShell or cmd.exe', () => {
  const refused = writable.filter(
    (word) => !word.startsWith('-') && textOf(commandLine(['x', word])) === undefined,
  );
  assert.deepEqual(refused, heldByBashAlone);
  const piece = fc.constantFrom(
    ...`a '"$\`&|<>^%!,;@(){}\\-:.’”`,
    '$(x)',
    '%PATH%',
    '&calc&',
    "';x;'",
  );
  const word = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          word,
          word.map((each) => jsonWord({ [each]: each })),
        ),
      ),
      (words) => {
        const line = textOf(commandLine(['x', ...words]));
        if (line === undefined) return;
        const [shown, typed] = [splitForPowerShell(line), splitForCmd(line)];
        if (!line.includes("'"))
          assert.deepEqual(
            [shown, typed],
            [
              ['x', ...words],
              ['x', ...words],
            ],
          );
      },
    ),
    { numRuns: 3_000 },
  );
});

test('real bash runs the program that was meant, whatever it is called', () => {
  const programs = [...writable, ...'if then time for { } [[ ! function a=b'.split(' ')].filter(
    (name) => !/^[-%]|\//.test(name),
  );
  for (const name of ['%1', '-rf', '']) assert.ok('reason' in argvLine([name]));
  const meant = programs.map((program) => [program, '-y', 'x']);
  const lines = meant.map((argv) => textOf(argvLine(argv)));
  assert.deepEqual(runInBash(lines.join('\n'), programs), {
    calls: meant,
    created: [],
    complaint: '',
  });
});

test('any words at all, in real bash', () => {
  const words = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 });
  const meant = fc
    .sample(words, { numRuns: 400, seed: 7 })
    .map((args) => ['x', ...args])
    .filter((argv) => textOf(argvLine(argv)) !== undefined);
  assert.ok(meant.length > 100, `only ${meant.length}`);
  const lines = meant.map((argv) => textOf(argvLine(argv)));
  assert.deepEqual(runInBash(lines.join('\n'), ['x']), {
    calls: meant,
    created: [],
    complaint: '',
  });
});

test('every line splits back into its words', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      const line = textOf(argvLine(words));
      if (line !== undefined) assert.deepEqual(splitCommandLine(line), words);
    }),
  );
});

/** What people and vendors write, and how every shell takes it. */
const windowsWords = [
  ['two words', 'x "two words"'],
  ['https://a.example/?a=1&b=2', 'x "https://a.example/?a=1&b=2"'],
  ['https://{tenant}.example/mcp', 'x "https://{tenant}.example/mcp"'],
  ["it's", `x "it's"`],
  ['a^b', 'x "a^b"'],
  ['a|b>c<d', 'x "a|b>c<d"'],
  ['read,write', 'x "read,write"'],
  ['(x)', 'x "(x)"'],
  ['#x', 'x "#x"'],
  ['~', 'x "~"'],
  ['@x', 'x "@x"'],
  ['@scope/package@1.2.3', 'x @scope/package@1.2.3'],
  ['', 'x ""'],
] as const;
