import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFiles } from '../rules/testing.ts';
import { readWorkspace } from './workspace.ts';

test('the README and the licence of a repository count for a plugin that is checked alone', async () => {
  const files = {
    'plugins/sales/.claude-plugin/plugin.json': '{ "name": "sales" }\n',
    'README.md': '# Sales\n',
    LICENSE: 'MIT\n',
  };
  await withFiles(files, async (directory) => {
    const wanted = async () => {
      const { pluginFindings } = await readWorkspace({
        catalog: [],
        plugins: [join(directory, 'plugins/sales')],
      });
      return pluginFindings
        .map(({ rule }) => rule)
        .filter((rule) => /^directory-(?:readme|license)$/.test(rule));
    };
    assert.equal((await wanted()).length, 2);
    await mkdir(join(directory, '.git'));
    assert.deepEqual(await wanted(), []);
  });
});
