import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { isSame } from '../../protocol/data.ts';
import type { DataEdit } from '../../rules/fix/plan.ts';
import { editData } from './edit.ts';
import { editToml, tomlOffsets, writeToml } from './edit-toml.ts';

const text = `# mine
model = "x" # keep

[mcp_servers.linear] # the first
url = 'https://mcp.linear.app/mcp '  # spaces
http_headers = { "X-Team" = "2", A = "1" }

[mcp_servers."my jira"]
command = "npx"
args = [
  "-y", # yes
  "jira",
]

[mcp_servers."my jira".env]
MODE = "read"
`;

const cases: [what: string, edit: DataEdit, old: string, next: string][] = [
  [
    'a text, however it is quoted',
    { kind: 'set', path: ['mcp_servers', 'linear', 'url'], value: 'https://mcp.linear.app/mcp' },
    "'https://mcp.linear.app/mcp '",
    '"https://mcp.linear.app/mcp"',
  ],
  [
    'a value of an inline table',
    { kind: 'set', path: ['mcp_servers', 'linear', 'http_headers', 'A'], value: '3' },
    'A = "1"',
    'A = "3"',
  ],
  [
    'an item of a list with comments',
    { kind: 'set', path: ['mcp_servers', 'my jira', 'args', 1], value: 'jira@2' },
    '"jira",',
    '"jira@2",',
  ],
  [
    'a new key of a table',
    { kind: 'set', path: ['mcp_servers', 'my jira', 'env', 'TEAM'], value: 'a"b' },
    '."my jira".env]\n',
    '."my jira".env]\nTEAM = "a\\"b"\n',
  ],
  [
    'a new key of an inline table',
    { kind: 'set', path: ['mcp_servers', 'linear', 'http_headers', 'X B'], value: 'b' },
    'A = "1" }',
    'A = "1", "X B" = "b" }',
  ],
  [
    'a new table',
    { kind: 'set', path: ['mcp_servers', 'linear', 'env_http_headers'], value: { A: 'TOKEN' } },
    '# the first\n',
    '# the first\nenv_http_headers = { A = "TOKEN" }\n',
  ],
  [
    'a key to remove',
    { kind: 'remove', path: ['mcp_servers', 'linear', 'http_headers'] },
    'http_headers = { "X-Team" = "2", A = "1" }\n',
    '',
  ],
  [
    'a list to remove',
    { kind: 'remove', path: ['mcp_servers', 'my jira', 'args'] },
    'args = [\n  "-y", # yes\n  "jira",\n]\n',
    '',
  ],
];

for (const [what, edit, old, next] of cases) {
  test(`${what} is edited where it stands`, () => {
    assert.equal(text.split(old).length, 2);
    assert.equal(
      editToml(text, [edit]),
      text.replace(old, () => next),
    );
  });
}

test('a server has its new name in every header', () => {
  const edit: DataEdit = { kind: 'rename', path: ['mcp_servers', 'my jira'], name: 'my-jira' };
  assert.equal(editToml(text, [edit]), text.replaceAll('"my jira"', 'my-jira'));
});

test('a server leaves with all of its tables', () => {
  const edit: DataEdit = { kind: 'remove', path: ['mcp_servers', 'my jira'] };
  const edited = editToml(text, [edit]);
  assert.ok(edited !== undefined && !edited.includes('jira') && edited.includes('# the first'));
});

test('a line break of Windows stays', () => {
  const edit: DataEdit = { kind: 'set', path: ['a', 'c'], value: 1 };
  assert.equal(editToml('[a]\r\nb = 2\r\n', [edit]), '[a]\r\nc = 1\r\nb = 2\r\n');
});

test('where a table begins', () => {
  const offset = tomlOffsets(text);
  assert.equal(offset(['mcp_servers', 'linear']), text.indexOf('mcp_servers.linear'));
  assert.equal(offset(['mcp_servers', 'linear', 'none']), text.indexOf('mcp_servers.linear'));
  assert.equal(offset(['mcp_servers', 'linear', 'url']), text.indexOf("'https://"));
  assert.equal(offset(['mcp_servers', 'linear', 'http_headers', 'A']), text.indexOf('"1"'));
  assert.equal(offset(['mcp_servers', 'my jira', 'args', 0]), text.indexOf('"-y"'));
  assert.equal(offset(['mcp_servers', 'my jira']), text.indexOf('mcp_servers."my jira"'));
  assert.equal(offset(['nothing']), undefined);
  assert.equal(tomlOffsets('[[[')(['a']), undefined);
});

test('an edit says what was meant or is refused, whatever the text', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-c]$/), fc.string({ maxLength: 4 }));
  const data = fc.dictionary(word, fc.oneof(fc.string(), fc.dictionary(word, fc.string())), {
    noNullPrototype: true,
  });
  const path = fc.array(word, { minLength: 1, maxLength: 3 });
  const edits = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), path, value: fc.oneof(fc.string(), data) }),
    fc.record({ kind: fc.constant('remove' as const), path }),
    fc.record({ kind: fc.constant('rename' as const), path, name: word }),
  );
  fc.assert(
    fc.property(data, edits, (before, edit) => {
      const written = writeToml(before);
      let edited: string | undefined;
      try {
        edited = editToml(written, [edit]);
      } catch {
        return;
      }
      if (edited === undefined) return;
      assert.ok(isSame(parse(edited), editData(parse(written), [edit])));
    }),
  );
});
