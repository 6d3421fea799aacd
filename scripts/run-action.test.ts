import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFiles } from '../src/rules/testing.ts';
import { root } from './directories.ts';
import { runAction } from './run-action.ts';
import { recordingIo } from './testing.ts';

const inputs = {
  CATALOG_DIR: join(root, 'tests/fixtures/findings/catalog'),
  INPUT_MODE: 'check',
  INPUT_PLUGINS: '.',
};

test('the check of the action annotates the files of the calling repository', async () => {
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "sales" }',
    '.mcp.json': '{ "mcpServers": { "a": { "url": "https://a.example/mcp" } } }',
  };
  await withFiles(files, async (directory) => {
    const { io, printed } = recordingIo(inputs);
    assert.equal(await runAction({ ...io, cwd: directory }), 1);
    assert.match(printed().stdout, /^::error file=\.mcp\.json,line=1,.*server-type-missing/m);
  });
});

test('wrong inputs are an annotation and exit code 2, and no output is promised', async () => {
  await withFiles({ output: '' }, async (directory) => {
    const output = join(directory, 'output');
    for (const [given, words] of [
      [{ INPUT_MODE: 'lint' }, /^::error::There is no mode "lint"\. Choose check or site\.\n$/],
      [{ INPUT_MAX_WARNINGS: '1%' }, /^::error::--max-warnings takes .*"1%25"/],
      [
        { INPUT_PLUGINS: 'no-such' },
        /^::error::--plugins names no directory that is there: "no-such"/,
      ],
    ] as const) {
      const { io, printed } = recordingIo({ ...inputs, ...given, GITHUB_OUTPUT: output });
      assert.equal(await runAction({ ...io, cwd: directory }), 2);
      assert.match(printed().stdout, words);
    }
    assert.equal(await readFile(output, 'utf8'), '');
  });
});
