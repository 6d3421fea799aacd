import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import fc from 'fast-check';
import { commandLine } from './shell.ts';
import { splitCommandLine } from '../clients/testing.ts';

test('only words that need it are quoted', () => {
  assert.equal(
    commandLine(['claude', 'mcp', 'https://a.example/mcp?x=1', "it's", '${TOKEN}', '']),
    "claude mcp 'https://a.example/mcp?x=1' 'it'\\''s' '${TOKEN}' ''",
  );
});

test('line breaks and control characters have no command line', () => {
  for (const word of ['a\nb', 'a\rb', 'a\tb', 'a\u0000b', 'a\u2028b']) {
    assert.equal(commandLine(['x', word]), undefined);
  }
});

test('a real shell splits the line back into the same words', () => {
  const words = ['a b', "'", '"', '$HOME', '`id`', '$(id)', '\\', '!x', '*', '~', '#', ';', '&|<>'];
  const line = commandLine(words) ?? '';
  const out = execFileSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' });
  assert.deepEqual(out.split('\n').slice(0, -1), words);
});

test('every line splits back into its words', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      const line = commandLine(words);
      if (line !== undefined) assert.deepEqual(splitCommandLine(line), words);
    }),
  );
});
