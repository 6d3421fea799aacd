import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'smol-toml';
import { mendToml } from './mend-toml.ts';

const B = String.raw;
const head = '[mcp_servers.a]';

test('TOML with what people get wrong is mended to what they meant', async () => {
  for (const [line, meant] of [
    [
      B`command = "C:\Program Files\nodejs\npx.cmd"`,
      { command: B`C:\Program Files\nodejs\npx.cmd` },
    ],
    [B`args = ["-y", "x", "C:\Users\me"]`, { args: ['-y', 'x', B`C:\Users\me`] }],
    ['args = [\n  "-y" # yes\n  "x"\n]', { args: ['-y', 'x'] }],
    ['args = ["-y", "x"', { args: ['-y', 'x'] }],
    ['command = npx', { command: 'npx' }],
    ['url = https://x.example/mcp?a=b#c', { url: 'https://x.example/mcp?a=b#c' }],
    ['command = \u201Cnpx\u201D', { command: 'npx' }],
    ['command: "npx"', { command: 'npx' }],
    ['"command": "npx",', { command: 'npx' }],
    ['command := "npx";', { command: 'npx' }],
    ['command = "npx', { command: 'npx' }],
    ['command = "npx" args = ["x"]', { command: 'npx', args: ['x'] }],
    ['enabled = True', { enabled: true }],
    ['enabled = true, # mine', { enabled: true }],
    ['cwd = null', {}],
    ['env = { "A": "b" }', { env: { A: 'b' } }],
    ["env = { A = 'it's' }", { env: { A: "it's" } }],
    ['tool_timeout_sec = 060', { tool_timeout_sec: 60 }],
    ['tool_timeout_sec = 99999999999999999999', undefined],
    ['env = {\n  "A": "b",\n  C: "d"\n}', { env: { A: 'b', C: 'd' } }],
    ['-- mine', {}],
    ['args = ["-y, "x"]', undefined],
    ['url =', undefined],
    ['x = """', undefined],
    ['= "npx"', undefined],
  ] as const) {
    const mended = await mendToml(`${head}\n${line}\n`);
    const read = mended && (parse(mended.text) as { mcp_servers: { a: unknown } }).mcp_servers.a;
    // Its tables have no prototype.
    assert.deepEqual(read && JSON.parse(JSON.stringify(read)), meant, `${line} => ${mended?.text}`);
  }
});

test('the head of a table is closed, and its name gets the quotes that it needs', async () => {
  for (const [line, meant] of [
    ['[mcp_servers.a', '[mcp_servers.a]'],
    ['[mcp_servers.my server]', '[mcp_servers."my server"]'],
    ['[mcp_servers.@acme/x]', '[mcp_servers."@acme/x"]'],
    ['[mcp_servers.\u201Ca\u201D] # mine', '[mcp_servers."a"] # mine'],
    ['[mcp_servers.my server.env]', '[mcp_servers."my server".env]'],
    ['[mcp_servers.a],', '[mcp_servers.a]'],
  ] as const) {
    assert.equal((await mendToml(`${line}\nA = "b"`))?.text, `${meant}\nA = "b"`);
  }
});

test('what can be read stays as it is written, with its comments', async () => {
  const text = `# mine\nmodel   = 'x'\n\n${head}   # the server\nargs = [\n  "a", # one\n]\n`;
  assert.equal(await mendToml(text), undefined);
  const mended = await mendToml(`${text}env = { A: 1 }\n`);
  assert.deepEqual(mended, {
    text: `${text}env = { A = 1 }\n`,
    changes: [{ line: 8, what: '= between a key and its value' }],
  });
});

test('a table that stands there twice is left out once, where both say the same', async () => {
  const table = `${head}\nurl = "https://x.example/mcp"\n`;
  assert.equal((await mendToml(`${table}\n${table}`))?.text, `${table}`);
});

test('a second server of a name, and a key that stands twice, lose nothing that says anything', async () => {
  assert.equal(
    (await mendToml(`${local('a', '1')}\n${local('a', '2')}`))?.text,
    `${local('a', '1')}\n${local('a-2', '2')}`,
  );
  const twice = await mendToml('[mcp_servers.a]\nurl = "b"\nurl = "b"\n');
  assert.equal(twice?.text, '[mcp_servers.a]\nurl = "b"\n');
  assert.equal(await mendToml('[mcp_servers.a]\nurl = "b"\nurl = "c"\n'), undefined);
  // What is no server of its own may belong to the first.
  assert.equal(
    await mendToml('[mcp_servers.a]\nurl = "b"\n[mcp_servers.a]\nenabled = true\n'),
    undefined,
  );
});

function local(name: string, value: string): string {
  return `[mcp_servers.${name}]\ncommand = "x"\n\n[mcp_servers.${name}.env]\nA = "${value}"\n`;
}
