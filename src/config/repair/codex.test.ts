import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseConfiguration } from '../recognise.ts';
import { readPaste } from '../paste/paste.ts';
import { check } from './testing.ts';

// Each as Codex 0.171.0 read it: `codex mcp list` with such a file.
const remote = '[mcp_servers.linear]\nurl = "https://mcp.linear.app/mcp"\n';

test('a list stands for the first value of an object, as Codex reads it', async () => {
  for (const [line, isTaken] of [
    ['oauth = []', true],
    ['oauth = ["id"]', true],
    ['oauth = [1]', false],
    ['oauth = ["id", "secret", 3]', false],
    ['oauth = "id"', false],
    ['tools = { find = ["auto"] }', true],
    ['tools = []', false],
    ['http_headers = []', false],
  ] as const) {
    const { problems } = await check(`${remote}${line}\n`, 'codex');
    const isError = problems.some(({ severity }) => severity === 'error');
    assert.equal(isError, !isTaken, line);
  }
});

test('servers of a profile or a project of Codex are said to be read by nobody', async () => {
  for (const group of ['profiles.work', 'projects."/home/me/shop"']) {
    const text = remote.replace('[', `[${group}.`);
    const { problems, servers } = await check(text, 'codex');
    assert.equal(servers.length, 0);
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule, severity]),
      [['root-key-unknown', 'error']],
    );
    assert.match(problems[0]!.message, new RegExp(`${group.replaceAll('"', '')}\\.mcp_servers`));
    const asked = await recogniseConfiguration(text);
    assert.ok(
      'problem' in asked && asked.problem.includes(`${group.replaceAll('"', '')}.mcp_servers`),
    );
    // The address in it is not all that was pasted.
    assert.equal(await readPaste(text), undefined);
  }
});
