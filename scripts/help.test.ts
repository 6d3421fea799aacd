import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from './commands/commands.ts';
import { runCommand } from './testing.ts';

test('each command has a help of its own that tells all its options', async () => {
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const { status, stdout, stderr } = await runCommand([name, '--help']);
    assert.deepEqual([status, stderr], [0, ''], name);
    assert.ok(stdout.startsWith(`Usage: catalog ${name}`), stdout);
    assert.ok(stdout.includes(summary), name);
    for (const option of Object.keys((await load()).options)) {
      assert.match(stdout, new RegExp(`^ {2}--${option} .*[a-z]`, 'm'), name);
    }
    for (const words of [
      [name, '-h'],
      ['help', name],
      ['--help', name],
    ]) {
      assert.equal((await runCommand(words)).stdout, stdout, words.join(' '));
    }
  }
});

test('the help of all tells what each does', async () => {
  const { status, stdout } = await runCommand(['--help']);
  assert.equal(status, 0);
  for (const [name, { summary }] of Object.entries(commands)) {
    assert.match(stdout, new RegExp(`^ {2}${name} +${summary.slice(0, 20)}`, 'm'));
  }
  for (const words of [[], ['help'], ['-h']])
    assert.equal((await runCommand(words)).stdout, stdout);
});

test('a word that is none gets the one that was meant; wrong usage is told in a line and its usage', async () => {
  for (const [words, problem] of [
    [['chekc'], /^There is no command "chekc"\. Did you mean "check"\? Choose check, .*\.$/],
    [['help', 'biuld'], /Did you mean "build"\? Choose /],
    [['constructor'], /^There is no command "constructor"/],
    [
      ['check', '--plugin', 'x'],
      /^There is no option "--plugin"\. Did you mean "--plugins"\? Choose /,
    ],
    [['check', '-x'], /^There is no option "-x"/],
    [['stats', 'everything'], /^"everything" is a word too many/],
    [['check', '--plugins'], /^Option '--plugins <value>' argument missing$/],
    [
      ['check', '--plugins', '--fix'],
      /^Option '--plugins' argument is ambiguous\. .*'--plugins=-XYZ'\.$/,
    ],
    [['check', '--fix=false'], /^Option '--fix' does not take an argument$/],
    [['dev', '--port', 'x'], /^--port takes a number such as 4321, not "x"\.$/],
  ] as const) {
    const { status, stdout, stderr } = await runCommand(words);
    assert.deepEqual([status, stdout], [2, ''], words.join(' '));
    const [first, second, ...others] = stderr.split('\n');
    assert.match(first ?? '', problem);
    assert.match(second ?? '', /^Usage: catalog /);
    assert.deepEqual(others, ['']);
  }
});

test('behind "--" stands the command of a server: its --help is not ours', async () => {
  const { status, stderr } = await runCommand(['add', '--header', 'A=${B}', '--', 'npx', '--help']);
  assert.equal(status, 2);
  assert.match(stderr, /^--header goes with a URL only\./);
});
