import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const programs =
  'amp|bash|claude|cline|code|codex|copilot|curl|docker|gemini|gh|git|jq|node|npm|npx|opencode|pip|sh|uvx';

// A program, words of ours, then a value: in a template, in markup, or added to a text.
const made = new RegExp(
  `[\`'">](?:${programs}) (?:[\\w./:@=-]+ )*(?:[\\w./:@=-]*\\$?\\{|[\\w-]* ?['"\`] *\\+)`,
  'g',
);

test('no text makes a command line of a value by itself: src/shell does', () => {
  for (const text of [
    '`claude plugin install ${entry}@${marketplace}`',
    '`claude plugin marketplace add ${source}`',
    '<code>claude --plugin-dir {plugin.path}</code>',
    '`npm run catalog -- verify ${connector}`',
    "'git clone ' + url",
  ]) {
    assert.match(text, new RegExp(made.source), text);
  }
  const files = globSync('{src,scripts}/**/*.{ts,astro,mjs}', { cwd: root });
  assert.ok(files.length > 300);
  const found = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(made)].map(
        ([text]) => `${file}: ${text}`,
      ),
    );
  assert.deepEqual(found, []);
});
