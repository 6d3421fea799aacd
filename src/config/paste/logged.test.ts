import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPaste } from './paste.ts';

test('the servers that a log of Claude Desktop has started are read, with what failed', async () => {
  const paste = await readPaste(
    "2026-02-05T06:24:03.368Z [files] [info] Using MCP server command: /usr/local/bin/npx with args and path: {\n  metadata: {\n    args: [ '-y', '@acme/files', [length]: 2 ],\n    paths: [\n      '/usr/local/bin',\n      [length]: 1\n    ]\n  }\n} %o\n2026-02-05T06:24:03.369Z [files] [info] Server started and connected successfully { metadata: undefined }\nenv: node: No such file or directory\n2026-02-05T06:24:03.374Z [files] [info] Server transport closed { metadata: undefined }",
  );
  const files = { command: '/usr/local/bin/npx', args: ['-y', '@acme/files'] };
  assert.deepEqual(JSON.parse(paste?.text ?? ''), { mcpServers: { files } });
  assert.match(paste?.notes.join('\n') ?? '', /env: node[^]*no environment/);
  const older = await readPaste(
    '2025-05-01T10:00:00.000Z [info] [my files] Using MCP server command: C:\\Tools\\my files.exe with args and path: {"metadata":{"args":["--read-only"],"paths":["C:\\\\Windows"]}}',
  );
  assert.deepEqual(JSON.parse(older?.text ?? ''), {
    mcpServers: { 'my-files': { command: 'C:\\Tools\\my files.exe', args: ['--read-only'] } },
  });
});
