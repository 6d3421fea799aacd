import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectWorkspace } from '../../src/workspace/testing.ts';

test('the example plugin has no findings, works alone and says what each connector adds', async () => {
  const model = await projectWorkspace('examples/standalone-plugin');
  assert.deepEqual(model.pluginFindings, []);
  const [plugin] = model.plugins;
  assert.ok(plugin);
  assert.deepEqual(
    plugin.rows.map(({ label, state }) => [label, state]),
    [
      // An admin of HubSpot approves the connector first.
      ['CRM', 'set-up'],
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
