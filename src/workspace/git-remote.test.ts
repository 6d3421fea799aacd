import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRemote, shortenRepository } from './git-remote.ts';
import { projectWorkspace } from './testing.ts';

test('a repository on GitHub is owner/name, another its address', () => {
  for (const [url, source] of [
    ['https://github.com/o/r', 'o/r'],
    ['https://github.com/o/r.git', 'o/r'],
    ['git@github.com:o/r.git', 'o/r'],
    ['https://gitlab.com/o/r.git', 'https://gitlab.com/o/r.git'],
    // Asked for by its address where Claude Code takes owner/name for an option or for nothing.
    ['https://github.com/-rf/x', 'https://github.com/-rf/x'],
    ['git@github.com:o_r/x.git', 'https://github.com/o_r/x.git'],
    ['https://github.com/o-/x', 'https://github.com/o-/x'],
    ['https://github.com/../x', 'https://github.com/../x'],
    ['https://-rf/x', undefined],
    ['https://github.com/o/r; rm', undefined],
    ['https://example.com/$(touch x)', undefined],
    ['-rf/x', undefined],
    ['http://github.com/o/r', undefined],
    ['', undefined],
  ] as const)
    assert.equal(shortenRepository(url), source, url);
});

test('the remote of a checkout is that of origin', () => {
  assert.equal(
    parseRemote(
      '[remote "fork"]\n\turl = https://github.com/a/b\n[remote "origin"]\n\turl = git@github.com:o/r.git\n',
    ),
    'o/r',
  );
  assert.equal(parseRemote('[core]\n'), undefined);
});

test('the embedded marketplace is added from the repository that it names', async () => {
  const { marketplaces } = await projectWorkspace();
  assert.equal(marketplaces[0]?.source, 'anthropics/knowledge-work-plugins');
});
