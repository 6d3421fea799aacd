import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  guessTransport,
  isServerScheme,
  isSocketUrl,
  transportOfWord,
  transports,
} from './transport.ts';

const words = {
  http: 'http',
  'streamable-http': 'http',
  streamableHttp: 'http',
  streamable_http: 'http',
  SSE: 'sse',
  websocket: 'ws',
  stdio: 'stdio',
  local: 'stdio',
  grpc: undefined,
  constructor: undefined,
};

for (const [word, transport] of Object.entries(words)) {
  test(`"${word}" means ${transport ?? 'nothing'}`, () => {
    assert.equal(transportOfWord(word), transport);
  });
}

const urls = {
  'https://mcp.example.com/mcp': 'http',
  'https://mcp.example.com/sse': 'sse',
  'https://mcp.example.com/SSE/?key=1': 'sse',
  'https://mcp.example.com/sse-events': 'http',
  ' wss://mcp.example.com/sse': 'ws',
  'WS://mcp.example.com': 'ws',
};

for (const [url, transport] of Object.entries(urls)) {
  test(`${url} suggests ${transport}`, () => {
    assert.equal(guessTransport(url), transport);
  });
}

test('no word stands for two transports, and each id is a word of its own', () => {
  const all = Object.values(transports).flatMap((row): readonly string[] => row.words);
  assert.equal(new Set(all).size, all.length);
  for (const id of Object.keys(transports)) assert.equal(transportOfWord(id), id);
});

test('servers have addresses of the web and of WebSocket', () => {
  assert.ok(['https:', 'http:', 'wss:', 'ws:'].every(isServerScheme));
  assert.ok(!['file:', 'ftp:', 'javascript:'].some(isServerScheme));
  assert.ok(!isSocketUrl('https://ws://'));
});
