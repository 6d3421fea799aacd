import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { test, type TestContext } from 'node:test';
import { Answer } from '../catalog/answer.ts';
import { askRemote, type RemoteQuestion, type Reply } from './remote.ts';
import { mcpHandler, serve, sseHandler } from './testing.ts';

const tools = [
  { name: 'add_note', access: 'write' },
  { name: 'delete_note', access: 'destructive' },
  { name: 'find_notes', access: 'read' },
  { name: 'sort_notes', access: 'unknown' },
];

async function ask(
  t: TestContext,
  handler: RequestListener,
  question: Partial<RemoteQuestion> = {},
): Promise<Reply> {
  const origin = await serve(t, handler);
  const url = `${origin}/mcp`;
  const reply = await askRemote({ url, transport: 'http', timeout: 3_000, ...question });
  assert.ok(Answer.safeParse({ asked: '2026-11-23', address: url, ...reply }).success);
  return reply;
}

test('a server without sign-in says its name, its protocol and its tools', async (t) => {
  const reply = await ask(t, mcpHandler());
  assert.equal(reply.state, 'answers');
  assert.equal(reply.transport, 'http');
  assert.deepEqual(reply.server, { name: 'team-notes', title: 'Team Notes', version: '1.2.3' });
  assert.match(reply.protocol ?? '', /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(reply.tools, tools);
});

test('a server of the older transport is found out, whatever its entry says', async (t) => {
  for (const transport of ['sse', 'http'] as const) {
    const reply = await ask(t, sseHandler(), { transport });
    assert.equal(reply.state, 'answers');
    assert.equal(reply.transport, 'sse');
    assert.deepEqual(reply.tools, [{ name: 'find_page', access: 'unknown' }]);
  }
  const newer = await ask(t, mcpHandler(), { transport: 'sse' });
  assert.equal(newer.transport, 'http');
});

test('a server that asks for a sign-in says how clients register', async (t) => {
  const cases = {
    automatic: { registration_endpoint: '/register' },
    registered: {},
  };
  for (const [registration, extra] of Object.entries(cases)) {
    const reply = await ask(t, signInHandler('/mcp', extra));
    assert.equal(reply.state, 'sign-in');
    assert.equal(reply.status, 401);
    assert.equal(reply.signIn?.registration, registration);
    assert.match(reply.signIn?.authorizationServer ?? '', /^http:\/\/127\.0\.0\.1:\d+\/?$/);
    assert.equal(reply.signIn?.resource, undefined);
  }
  const document = await ask(
    t,
    signInHandler('/mcp', { client_id_metadata_document_supported: true }),
  );
  assert.equal(document.signIn?.registration, 'automatic');
});

test('metadata that names another address is told', async (t) => {
  const reply = await ask(t, signInHandler('https://other.example/mcp', {}));
  assert.equal(reply.signIn?.resource, 'https://other.example/mcp');
});

test('a sign-in without metadata is unknown, not guessed', async (t) => {
  const reply = await ask(t, (request, response) => {
    response.writeHead(request.method === 'POST' ? 401 : 404).end();
  });
  assert.deepEqual(reply, { state: 'sign-in', status: 401, signIn: { registration: 'unknown' } });
});

test('a server that greets everyone and then asks for the sign-in', async (t) => {
  const handle = mcpHandler();
  const reply = await ask(t, (request, response) => {
    const method = request.headers['mcp-method'];
    if (method === 'tools/list') response.writeHead(401).end();
    else handle(request, response);
  });
  assert.equal(reply.state, 'sign-in');
  assert.equal(reply.server?.name, 'team-notes');
  assert.equal(reply.tools, undefined);
});

test('a stream that is cut at the end hides no answer', async (t) => {
  const reply = await ask(t, (request, response) => {
    // The client opens it beside its questions and gives it up when it parts.
    if (request.method === 'GET') return;
    answerJson(request, response, (method) =>
      method === 'tools/list' ? 401 : (hostileResults[method] ?? 404),
    );
  });
  assert.equal(reply.state, 'sign-in');
  assert.equal(reply.status, 401);
  assert.equal(reply.server?.version, '1');
});

const answers: Record<string, [handler: RequestListener, reply: Reply]> = {
  'not there': [(_, response) => response.writeHead(404).end(), { state: 'gone', status: 404 }],
  gone: [(_, response) => response.writeHead(410).end('<b>'), { state: 'gone', status: 410 }],
  'out of order': [(_, response) => response.writeHead(503).end(), { state: 'fails', status: 503 }],
  refused: [(_, response) => response.writeHead(403).end(), { state: 'refuses', status: 403 }],
  moved: [
    (_, response) => response.writeHead(308, { location: 'https://new.example/mcp' }).end(),
    { state: 'moved', status: 308, detail: 'https://new.example/mcp' },
  ],
  'a web page': [
    (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    { state: 'not-mcp', status: 200, detail: 'its answer is text/html, no message of MCP' },
  ],
  'other JSON': [
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    { state: 'not-mcp', status: 200, detail: 'its answer is application/json, no message of MCP' },
  ],
};
for (const [name, [handler, expected]] of Object.entries(answers)) {
  test(`an answer that is no server: ${name}`, async (t) => {
    assert.deepEqual(await ask(t, handler), expected);
  });
}

test('silence, and a place where nothing listens', async (t) => {
  const silent = await ask(t, () => {}, { timeout: 200 });
  assert.deepEqual(silent, { state: 'unreachable', detail: 'no answer within 0.2 s' });
  const stream = await ask(
    t,
    (_, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n'),
    { timeout: 200, transport: 'sse' },
  );
  assert.equal(stream.state, 'unreachable');

  const nobody = await askRemote({
    url: 'http://127.0.0.1:2/mcp',
    transport: 'http',
    timeout: 3_000,
  });
  assert.deepEqual(nobody, {
    state: 'unreachable',
    detail: 'nothing listens there (ECONNREFUSED)',
  });
});

test('metadata that never comes holds nothing up', { timeout: 20_000 }, async (t) => {
  const closed: Promise<unknown>[] = [];
  const reply = await ask(
    t,
    ({ url }, response) => {
      if (url === '/mcp') response.writeHead(401).end();
      else closed.push(once(response, 'close'));
    },
    { timeout: 200 },
  );
  assert.deepEqual(reply.signIn, { registration: 'unknown' });
  assert.notEqual(closed.length, 0);
  await Promise.all(closed);
});

test('a flood of bytes ends', async (t) => {
  const reply = await ask(t, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(1_000_000, 32);
    const push = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', push);
    push();
  });
  assert.equal(reply.state, 'not-mcp');
});

test('a token goes to the server that was named and to no other', async (t) => {
  const elsewhere: unknown[] = [];
  const other = await serve(t, (request, response) => {
    elsewhere.push(request.headers.authorization);
    response.writeHead(404).end();
  });
  const seen: unknown[] = [];
  const handle = mcpHandler();
  const headers = { Authorization: 'Bearer secret' };
  const reply = await ask(
    t,
    (request, response) => {
      seen.push(request.headers.authorization);
      handle(request, response);
    },
    { headers },
  );
  assert.equal(reply.state, 'answers');
  assert.ok(seen.length > 0 && seen.every((value) => value === 'Bearer secret'));

  const older = sseHandler();
  const beside = await ask(
    t,
    (request, response) => {
      if (request.headers.authorization === 'Bearer secret') older(request, response);
      else response.writeHead(401).end();
    },
    { headers, transport: 'sse' },
  );
  assert.equal(beside.state, 'answers', 'messages are posted to another path of the same server');

  const moved = await ask(
    t,
    (_, response) => response.writeHead(307, { location: `${other}/mcp` }).end(),
    { headers },
  );
  assert.equal(moved.state, 'moved');
  const metadata = `Bearer resource_metadata="${other}/.well-known/oauth-protected-resource"`;
  const lured = await ask(
    t,
    (_, response) => response.writeHead(401, { 'www-authenticate': metadata }).end(),
    { headers },
  );
  assert.equal(lured.state, 'sign-in');
  assert.deepEqual(elsewhere, []);
});

test('names of strangers are exact lines or nothing', async (t) => {
  const reply = await ask(t, (request, response) =>
    answerJson(request, response, (method) => hostileResults[method] ?? 404),
  );
  assert.equal(reply.state, 'answers');
  assert.deepEqual(reply.server, { name: ']0;evil ]0; name', version: '1' });
  assert.deepEqual(reply.tools, [{ name: 'ok_tool', access: 'unknown' }]);
  assert.equal(reply.toolsLeftOut, 4);
});

test('of more tools than an entry holds, it is said how many were left out', async (t) => {
  const many = Array.from({ length: 2_500 }, (_, index) => ({
    name: `tool_${index}`,
    inputSchema,
  }));
  const results: typeof hostileResults = { ...hostileResults, 'tools/list': { tools: many } };
  const reply = await ask(t, (request, response) =>
    answerJson(request, response, (method) => results[method] ?? 404),
  );
  assert.deepEqual([reply.tools?.length, reply.toolsLeftOut], [2_000, 500]);
});

const inputSchema = { type: 'object' };
const hostileResults: Readonly<Record<string, object>> = {
  initialize: {
    protocolVersion: '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: '\u001B]0;\u202Eevil \n]0; name ', version: '1' },
  },
  'tools/list': {
    tools: [
      { name: 'ok_tool', inputSchema },
      { name: 'ok_tool', inputSchema },
      { name: 'two\nlines', inputSchema },
      { name: '\u001B[2Jclear', inputSchema },
      { name: 'right\u202Eleft', inputSchema },
      { name: 'x'.repeat(500), inputSchema },
    ],
  },
};

/** Answers a message of the protocol with a result, or with a status. */
function answerJson(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (method: string) => object | number,
): void {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    const { id, method = '' } = JSON.parse(body || '{}') as { id?: number; method?: string };
    const result = id === undefined ? 202 : answer(method);
    if (typeof result === 'number') {
      response.writeHead(result).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
  });
}

/** A server that asks for a sign-in, with the metadata of RFC 9728 and RFC 8414. */
function signInHandler(resource: string, extra: object): RequestListener {
  return ({ url = '', headers }, response) => {
    const origin = `http://${headers.host}`;
    const metadata = {
      '/.well-known/oauth-protected-resource/mcp': {
        resource: new URL(resource, origin).href,
        authorization_servers: [origin],
      },
      '/.well-known/oauth-authorization-server': {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        response_types_supported: ['code'],
        ...Object.fromEntries(
          Object.entries(extra).map(([key, value]) => [
            key,
            typeof value === 'string' ? origin + value : (value as unknown),
          ]),
        ),
      },
    }[url];
    if (metadata === undefined) response.writeHead(url === '/mcp' ? 401 : 404).end();
    else response.end(JSON.stringify(metadata));
  };
}
