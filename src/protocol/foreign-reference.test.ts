import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignReferencesIn } from './foreign-reference.ts';

for (const [value, meant] of [
  ['${env:ACME_KEY}', ['${ACME_KEY}']],
  ['Bearer ${env.ACME_KEY}', ['${ACME_KEY}']],
  ['${PLUGIN_ROOT}/run', ['${CLAUDE_PLUGIN_ROOT}']],
  ['$CLAUDE_PLUGIN_ROOT/run', ['${CLAUDE_PLUGIN_ROOT}']],
  ['$HOME/$USER', ['${HOME}', '${USER}']],
  ['${workspaceFolder}', ['${CLAUDE_PROJECT_DIR}']],
  ['${HOME}', []],
  ['${ACME_KEY:-none}', []],
  ['${user_config.key}', []],
  ['$5 and 100 $', []],
] as const) {
  test(`${value} means ${meant.join(', ') || 'what it says'}`, () => {
    assert.deepEqual(
      foreignReferencesIn(value).map((each) => each.meant),
      meant,
    );
  });
}
