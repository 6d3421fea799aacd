import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clientMessages } from '../clients/messages.ts';
import { clients } from '../clients/clients.ts';
import { readCatalogIndex } from './repair/catalog-index.ts';
import { runTask } from './repair/tasks.ts';

const index = readCatalogIndex({ connectors: [], offered: [], absent: [] });

// Said of much else as well.
const tooGeneral = new Set(['not configured', '401']);

test('each message of a client is told as itself, alone, with a time and with the name of the client', async () => {
  const wrong: string[] = [];
  for (const { message, also = [], client, id } of clientMessages) {
    const name = clients.find((row) => row.id === client)!.name;
    for (const said of [message, ...also]) {
      const text = said.replaceAll(/\bNAME\b/g, 'my-notes').replaceAll(/\bN\b/g, '30');
      const pasted = [text, `2026-11-30 12:00:00.123 [error] ${text}`, `${name}: ${text}`];
      for (const each of pasted) {
        for (const chosen of [client, undefined]) {
          const { repair } = await runTask({ kind: 'check', text: each, client: chosen }, index);
          const anchor = 'problem' in repair ? repair.anchor : undefined;
          if (anchor !== id) wrong.push(`${id} ${chosen}: ${anchor} for ${each}`);
        }
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('each message that is a heading of the guide leads to that heading', async () => {
  const guide = await readFile(
    join(import.meta.dirname, '../content/docs/guides/troubleshooting.mdx'),
    'utf8',
  );
  const headings = [...guide.matchAll(/^### (`.+)$/gm)].map(([, heading]) => heading!);
  assert.ok(headings.length > 60);
  const wrong: string[] = [];
  for (const heading of headings) {
    const [, text = ''] = /^`([^`]+)`/.exec(heading)!;
    if (tooGeneral.has(text)) continue;
    const said = text.replaceAll('…', 'my-notes');
    for (const each of [said, `2026-11-30 12:00:00.123 [error] ${said}`, `Claude Code: ${said}`]) {
      const { repair } = await runTask({ kind: 'check', text: each }, index);
      const told = 'problem' in repair ? repair.problem : 'read';
      if (!told.includes(`under “${heading.replaceAll('`', '')}”`)) wrong.push(`${each}: ${told}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('an address in a message is none that somebody gives', async () => {
  const messages = [
    'Error: something failed for https://mcp.figma.com/mcp',
    'MCP client for `figma` failed to start: 401 Unauthorized (https://mcp.figma.com/mcp)',
    'figma: https://mcp.figma.com/mcp - could not be reached',
    '2026-11-30 12:00:00.123 [info] Connecting to https://mcp.figma.com/mcp',
  ];
  for (const text of messages) {
    const { repair } = await runTask({ kind: 'check', text }, index);
    assert.match('problem' in repair ? repair.problem : 'read', /It is a (?:message|log)/, text);
  }
  const prose = 'Use https://mcp.figma.com/mcp, and sign in.';
  const { repair } = await runTask({ kind: 'check', text: prose }, index);
  assert.ok('servers' in repair && repair.servers.length === 1);
});

test('what a log or a message shows of an entry or of a command is none that somebody gives', async () => {
  const cases: [text: string, anchor: string][] = [
    [
      `2026-01-04T16:15:05+03:00 ERROR [project::context_server_store] tools context server failed to start: failed to spawn command cd "/srv/x" && PORT="3025" "/srv/npx" "@acme/tools@1.2.0"`,
      'zed-failed-to-spawn',
    ],
    [
      `✖  failed to start or connect to MCP server 'docs'\n   {"command":"python","timeout":15000};\n   Error: spawn python ENOENT`,
      'spawn-npx-enoent',
    ],
    [
      '{"level":"info","message":"Failed to start: notes {\\"error\\":\\"spawn npx ENOENT\\"}"}',
      'spawn-npx-enoent',
    ],
  ];
  for (const [text, anchor] of cases) {
    const { repair } = await runTask({ kind: 'check', text }, index);
    assert.equal('anchor' in repair ? repair.anchor : undefined, anchor, text);
  }
});

test('of a list that a client printed the reason is told, and how a program is used is no line', async () => {
  const cases: [text: string, said: RegExp][] = [
    [
      "shop: https://mcp.shop.dev/mcp (HTTP) - ✘ Failed to connect — Invalid header name: 'Authorization '",
      /has invalid value”: Something stands in the header/,
    ],
    ['⛔ shopdb: https://mcp.shop.dev/mcp (http) - Blocked', /"excluded" of "mcp" names it/],
    [
      'api: ${API_BASE}/mcp (HTTP) - ✘ Failed to connect — getaddrinfo ENOTFOUND',
      /No machine of that name/,
    ],
  ];
  for (const [text, said] of cases) {
    const result = await runTask({ kind: 'check', text }, index);
    const { repair } = result;
    assert.ok('servers' in repair, text);
    const [server] = repair.servers;
    assert.ok(server?.type === 'http' && /^(?:shop|shopdb|api)$/.test(server.name), text);
    assert.match(JSON.stringify(result).replaceAll('\\"', '"'), said, text);
  }
  const usage =
    "error: unexpected argument '--header' found\n\nUsage: codex mcp add [OPTIONS] <NAME> (--url <URL>)";
  const { repair } = await runTask({ kind: 'check', text: usage }, index);
  assert.equal('anchor' in repair ? repair.anchor : undefined, 'codex-unexpected-argument');
});
