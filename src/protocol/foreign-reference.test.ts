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
  ['${cwd}/a', ['${CLAUDE_PROJECT_DIR}']],
  ['{{CWD}}', ['${CLAUDE_PROJECT_DIR}']],
  ['{{ project_root }}/{{TOKEN}}', ['${CLAUDE_PROJECT_DIR}']],
  ['$PWD', ['${CLAUDE_PROJECT_DIR}']],
  ['${X:-$CLAUDE_PROJECT_DIR/a}', ['${CLAUDE_PROJECT_DIR}']],
  ['${X:-$HOME/a}', [null]],
  ['${HOME}', []],
  ['${ACME_KEY:-none}', []],
  ['${user_config.key}', []],
  ['$5 and 100 $', []],
] as const) {
  test(`${value} means ${meant.join(', ') || 'what it says'}`, () => {
    assert.deepEqual(
      foreignReferencesIn(value, true).map((each) => each.meant),
      meant,
    );
  });
}

test('outside of a plugin nothing sets the folder of the project while a file is read', () => {
  assert.deepEqual(meantElsewhere('${workspaceFolder}/a'), ['${CLAUDE_PROJECT_DIR:-.}']);
  assert.deepEqual(meantElsewhere('${X:-$CLAUDE_PROJECT_DIR/a}'), [null]);
});

function meantElsewhere(value: string): (string | null)[] {
  return foreignReferencesIn(value, false).map(({ meant }) => meant);
}
