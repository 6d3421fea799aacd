import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../rule.ts';
import { allFindingsOf } from '../testing.ts';
import { local } from './server-examples.ts';

/** How bad it is that a program is not there; undefined where nothing is said. */
async function severityOf(files: Files): Promise<string | undefined> {
  const findings = await allFindingsOf(files);
  return findings.find(({ rule }) => rule === 'server-command-missing')?.severity;
}

/** A hook at the start of a session. */
const hooks = (command: string) => ({
  'hooks/hooks.json': JSON.stringify({
    hooks: { SessionStart: [{ hooks: [{ type: 'command', command }] }] },
  }),
});

test('a program that is built is told so, unless a hook builds it', async () => {
  const server = { '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/dist/index.js"') };
  const root = '${CLAUDE_PLUGIN_ROOT}';
  const script = hooks(`bash "${root}/scripts/setup.sh"`);
  for (const [files, expected] of [
    [{}, 'error'],
    [{ 'package.json': '{}' }, 'warning'],
    [{ 'server/package.json': '{}' }, 'error'],
    [{ '.gitignore': 'dist/\n' }, 'warning'],
    [{ '.gitignore': '*.log\n/dist\n' }, 'warning'],
    [{ '.gitignore': 'dist/*\n' }, 'warning'],
    [{ '.gitignore': 'dist\n!dist\n' }, 'error'],
    [{ '.gitignore': '# dist\n/src/dist\n' }, 'error'],
    [{ 'package.json': '{}', ...hooks(`cd ${root} && npm run build`) }, undefined],
    [hooks(`go build -o ${root}/dist/index.js`), undefined],
    [hooks(`cd ${root} && make`), undefined],
    [hooks('echo make sure that it is there'), 'error'],
    [{ ...script, 'scripts/setup.sh': 'npm ci\n' }, undefined],
    [{ ...script, 'scripts/setup.sh': 'curl -o dist/index.js https://x.example\n' }, undefined],
    [{ ...script, 'scripts/setup.sh': 'curl https://x.example\n' }, 'error'],
  ] as const) {
    assert.equal(await severityOf({ ...server, ...files }), expected, JSON.stringify(files));
  }
  const settings = { '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/.env"') };
  assert.equal(await severityOf(settings), undefined);
});
