import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJson } from './json.ts';

test('what is no JSON from its first line on is one problem that says what it is', () => {
  for (const [text, what, line = 1] of [
    ['# mine\n\n[mcp_servers."a b"]\nurl = "x"\n[b]\n', 'TOML', 3],
    ['model = "x"\n[mcp_servers.a]\n', 'TOML'],
    ['mcpServers:\n  a:\n    url: x\n', 'YAML'],
    ['---\nname: x\n', 'YAML'],
    ['See "the guide" for this,\nthen put in:\n{ "a": 1 }\n', 'prose, a command or code'],
    ['Note: write it so: {}', 'prose, a command or code'],
    ['claude mcp add a https://mcp.example.com', 'prose, a command or code'],
    ['module.exports = {\n  a: 1,\n};', 'prose, a command or code'],
    ['```json\n{ "a": 1 }\n```', 'a block of Markdown, with its marks'],
    ['<html>\n<body>a</body>', 'HTML or XML'],
    ['https://mcp.example.com/mcp', 'an address'],
    ['API_KEY=abc\nB=c', 'lines of a shell that set variables'],
    [
      '"mcpServers": {\n  "a": { "command": "b" }\n},',
      'a key without the brace { that opens the file',
    ],
    // One for each line, not one for each sign.
    ["{'mcpServers': {}}", 'text without double quotes'],
    ['{ mcpServers: { a: b } }', 'text without double quotes'],
    ['["a", "b"', 'end without a closing bracket'],
  ] as const) {
    const { problems, place } = parseJson('', text);
    const told = problems.map((each) => [each.what, place(each.offset).line]);
    assert.deepEqual(told, [[what, line]], text);
  }
  assert.deepEqual(parseJson('', '[true]').problems, []);
});

test('behind words without quotes no brace is called too many', () => {
  for (const text of ['{\n  a: {\n    "b": 1\n  }\n}\n', '{\n  a: {\n    b: { c: 1 }\n  }\n}\n']) {
    const told = parseJson('', text).problems.map(({ what }) => what);
    assert.ok(told.length > 0 && !told.includes('text after the end'), text);
  }
});
