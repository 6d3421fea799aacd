import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import test from 'node:test';
import fc from 'fast-check';
import { loadClient } from './clients.ts';
import { encodeBase64 } from './link.ts';
import type { Server } from '../protocol/server.ts';
import { anyServer, github, linear, namedServer } from './testing.ts';

/** How a client takes its own link apart again. */
const decoders: Readonly<Record<string, (href: string) => unknown>> = {
  cursor: (href) => {
    const { protocol, host, pathname, searchParams } = new URL(href);
    assert.equal(
      `${protocol}//${host}${pathname}`,
      'cursor://anysphere.cursor-deeplink/mcp/install',
    );
    return { [searchParams.get('name') ?? '']: fromBase64(searchParams.get('config')) };
  },
  'vs-code': (href) => {
    assert.ok(href.startsWith('vscode:mcp/install?'));
    const query = href.slice('vscode:mcp/install?'.length);
    const { name, ...config } = JSON.parse(decodeURIComponent(query));
    return { [name]: config };
  },
  'lm-studio': (href) => {
    const { protocol, host, searchParams } = new URL(href);
    assert.equal(`${protocol}//${host}`, 'lmstudio://add_mcp');
    return { [searchParams.get('name') ?? '']: fromBase64(searchParams.get('config')) };
  },
  kiro: (href) => {
    const { origin, pathname, searchParams } = new URL(href);
    assert.equal(origin + pathname, 'https://kiro.dev/launch/mcp/add');
    return { [searchParams.get('name') ?? '']: JSON.parse(searchParams.get('config') ?? '') };
  },
};

const paths: Readonly<Record<string, string>> = { 'vs-code': 'servers' };

for (const [id, decode] of Object.entries(decoders)) {
  test(`${id}: a link decodes to the entry of the file`, async () => {
    const client = await loadClient(id);
    assert.ok(client);
    let compared = 0;
    const isSame = (server: Server) => {
      const link = client.installLink?.(server);
      if (link === undefined || 'reason' in link) return;
      compared += 1;
      const { inputs, ...root } = JSON.parse(client.configuration([server]).text);
      const [[name, entry]] = Object.entries(root[paths[id] ?? 'mcpServers']) as [[string, object]];
      assert.deepEqual(decode(link.href), { [name]: { ...entry, ...(inputs && { inputs }) } });
      assert.ok(/^[\x21-\x7E]+$/.test(link.href), 'only what a link may hold');
      assert.ok(!/["'<>\\^`{|}]/.test(link.href.replaceAll("'", '')), link.href);
    };
    isSame(linear);
    assert.equal(compared, 1);
    fc.assert(fc.property(fc.oneof(anyServer, namedServer), isSame), { numRuns: 200 });
    assert.ok(compared > 3, `only ${compared} links were made`);
  });
}

test('goose: a link decodes to its parts, one arg for each argument', async () => {
  const goose = await loadClient('goose');
  const server: Server = {
    name: 'files',
    type: 'stdio',
    command: 'npx',
    args: ['-y', '@example/files', 'two words & more'],
  };
  const link = goose?.installLink?.(server);
  assert.ok(link && 'href' in link);
  const { protocol, host, searchParams } = new URL(link.href);
  assert.equal(`${protocol}//${host}`, 'goose://extension');
  assert.deepEqual(
    [...searchParams],
    [
      ['cmd', 'npx'],
      ['arg', '-y'],
      ['arg', '@example/files'],
      ['arg', 'two words & more'],
      ['id', 'files'],
      ['name', 'files'],
      ['description', 'files'],
      ['timeout', '300'],
    ],
  );
  assert.ok(!link.href.includes('+'), 'spaces are %20');
  assert.deepEqual(goose?.installLink?.({ ...server, command: 'node' }), {
    reason: 'Links of Goose start jbang, npx, uvx, goosed and docker only.',
  });
});

test('vs-code: a secret becomes a question in the link, a literal header forbids it', async () => {
  const vsCode = await loadClient('vs-code');
  const link = vsCode?.installLink?.({
    ...github,
    headers: { Authorization: 'Bearer ${GITHUB_TOKEN}' },
  });
  assert.ok(link && 'href' in link);
  assert.deepEqual(JSON.parse(decodeURIComponent(link.href.split('?')[1] ?? '')), {
    name: 'github',
    type: 'http',
    url: 'https://api.githubcopilot.com/mcp/',
    headers: { Authorization: 'Bearer ${input:GITHUB_TOKEN}' },
    inputs: [
      { type: 'promptString', id: 'GITHUB_TOKEN', description: 'GITHUB_TOKEN', password: true },
    ],
  });
  const literal = { ...github, headers: { Authorization: 'Bearer ghp_abcdef' } };
  assert.ok('reason' in (vsCode?.installLink?.(literal) ?? {}));
});

test('claude: the prefilled dialog is marked as not documented', async () => {
  const claude = await loadClient('claude');
  assert.deepEqual(claude?.installLink?.({ ...linear, title: 'Linear & Co' }), {
    href: 'https://claude.ai/customize/connectors?modal=add-custom-connector&connectorName=Linear%20%26%20Co&connectorUrl=https%3A%2F%2Fmcp.linear.app%2Fmcp',
    label: 'Add to Claude',
    documented: false,
    notes: [],
  });
});

test('base64 is that of the UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const decoded = Buffer.from(decodeURIComponent(encodeBase64(text)), 'base64');
      assert.equal(decoded.toString('utf8'), text);
    }),
  );
});

function fromBase64(text: string | null): unknown {
  return JSON.parse(Buffer.from(text ?? '', 'base64').toString('utf8'));
}
