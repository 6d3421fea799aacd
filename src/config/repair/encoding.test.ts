import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../../clients/clients.ts';
import { runTask } from './tasks.ts';
import { catalogIndex } from './testing.ts';

test('UTF-16 is told of whoever refuses it, also where a paste holds its zeros', async () => {
  for (const { id, abilities, root } of await loadClients()) {
    if (root === undefined || id === 'codex' || id === 'goose') continue;
    const right = JSON.stringify({ [root[0][0]!]: {} });
    const text = Buffer.from(`\uFEFF${right}`, 'utf16le').toString('utf8');
    const { repair } = await runTask({ text, client: id, kind: 'check' }, catalogIndex);
    assert.ok('problems' in repair, id);
    const found = repair.problems.find(({ rule }) => rule === 'file-encoding');
    assert.equal(found?.severity, abilities.utf16 === 'refused' ? 'error' : 'warning', id);
    const { fixed } = await runTask(
      { text, client: id, kind: 'fix', fix: found!.fix! },
      catalogIndex,
    );
    assert.equal(fixed?.text, right);
  }
});
