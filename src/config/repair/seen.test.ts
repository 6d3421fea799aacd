import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seen, seenOf } from '../../../tests/clients/seen.ts';
import { wrongFiles } from '../../../tests/clients/wrong-files.ts';
import { check } from './testing.ts';

/** What the machine decides and no file shows: a folder that is not there, a program that ends at once. */
const elsewhere = new Set([
  'cwd missing dir',
  'no args',
  'url template',
  'url of a variable alone',
  'authProviderType',
  // A name that no JavaScript program can hold.
  'name proto',
  // Copilot CLI alone passes over it.
  'name empty',
  // It holds nothing that could be wrong.
  'empty object',
  // The servers are read, the entry called env is not: that is told.
  'env beside servers',
]);
/** Codex and Copilot CLI list what they would start, and were not seen to start it. */
const unstarted = new Set([
  'command line',
  'command empty',
  'url no scheme',
  'url empty',
  'url curly host',
  'url ws',
  'args NUL',
  'env NUL',
]);
/** Names of servers that Codex lists, and says in its log that it does not start. */
const unnamed = new Set(['name space', 'name unicode']);
/** What a client takes and cannot start: at least a word, and none that it refuses it. */
const unsound = new Set([
  'args empty',
  'cwd tilde',
  'remark among servers',
  'version among servers',
]);

for (const id of Object.keys(seen)) {
  test(`${id}: an error where the client refuses a file, none where it takes it`, async () => {
    const wrong: string[] = [];
    for (const { name, text } of wrongFiles(id)) {
      const did = seenOf(id, name);
      if (elsewhere.has(name) || did === 'untried') continue;
      if (unstarted.has(name) && ['codex', 'copilot-cli'].includes(id)) continue;
      if (id === 'codex' && unnamed.has(name)) continue;
      const isRefused = did !== 'works' && did !== 'off';
      const filled = text
        .replaceAll('URL/', 'https://mcp.example.com/')
        .replaceAll('NODE', '/usr/bin/node')
        .replaceAll('SCRIPT', 'server.js')
        .replaceAll('STARTED', 'started.json');
      const said = await severityOf(filled, id);
      const isLoaded = did !== 'lost' && did !== 'complains';
      const isRight =
        isLoaded && unsound.has(name)
          ? said !== 'error' && !(isRefused && said === 'nothing')
          : isRefused === (said === 'error');
      if (!isRight) wrong.push(`${name}: the client ${did}, we say ${said}`);
    }
    assert.deepEqual(wrong, []);
  });
}

async function severityOf(text: string, id: string): Promise<string> {
  try {
    const { problems } = await check(text, id);
    return problems.some(({ severity }) => severity === 'error')
      ? 'error'
      : (problems.find(({ rule }) => rule !== 'server-unknown')?.severity ?? 'nothing');
  } catch (error) {
    // A mistake of ours is no answer.
    if (error instanceof TypeError) throw error;
    // It cannot be read at all, which is said with its place.
    return 'error';
  }
}
