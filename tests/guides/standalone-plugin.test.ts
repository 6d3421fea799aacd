import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readModel } from '../../src/workspace/workspace.ts';

const root = join(import.meta.dirname, '../..');

test('the example plugin has no findings, works alone and says what each connector adds', async () => {
  const model = await readModel(join(root, 'catalog'), [join(root, 'examples/standalone-plugin')]);
  assert.deepEqual(model.pluginFindings, []);
  const [plugin] = model.plugins;
  assert.ok(plugin);
  assert.deepEqual(
    plugin.rows.map(({ label, state }) => [label, state]),
    [
      ['CRM', 'ready'],
      ['Knowledge base', 'ready'],
    ],
  );
  const [skill] = plugin.skills;
  assert.ok(skill);
  assert.ok(skill.skill.standalone.length > 0);
  assert.deepEqual(
    skill.uses.filter(({ evidence }) => evidence === 'table').map(({ label }) => label),
    ['CRM', 'Knowledge base'],
  );
});
