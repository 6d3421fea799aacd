import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../parse.ts';
import { readPaste } from './paste.ts';

const url = 'https://mcp.acme.example/mcp';
const http = { type: 'http', url };
const files = { command: 'npx', args: ['-y', '@acme/files'] };

async function read(text: string): Promise<unknown> {
  const paste = await readPaste(text);
  const parsed = await parseConfiguration(paste?.text ?? '');
  return 'data' in parsed ? parsed.data['mcpServers'] : undefined;
}

test('servers in the code of programs are read, and nothing of it is run', async () => {
  const keyed = { files: { ...files, env: { A_KEY: '${A_KEY}' } } };
  const signedIn = { acme: { ...http, headers: { Authorization: 'Bearer ${A_KEY}' } } };
  const cases: [code: string, entries: unknown][] = [
    // Python
    [
      `client = MultiServerMCPClient(\n    {\n        # "old": { "command": "x" },\n        "files": {\n            "command": "npx",\n            "args": ["-y", "@acme/files"],\n            "transport": "stdio",\n        },\n        "acme": {"url": "${url}", "transport": "streamable_http"},\n    }\n)\nagent = create_agent(model, {"messages": [{"role": "user", "content": "x"}]})`,
      { files, acme: http },
    ],
    [
      `async with MultiServerMCPClient({"files": {"command": "npx", "args": ["-y", "@acme/files"]}}) as client:\n    pass`,
      { files },
    ],
    [
      `async with MCPServerStdio(\n    name="Files, via npx",\n    params={"command": "npx", "args": ["-y", "@acme/files"], "env": {"A_KEY": os.environ["A_KEY"]}},\n) as server:\n    await run(server)`,
      { Files: keyed.files },
    ],
    [
      `files = StdioServerParameters(command="npx", args=["-y", "@acme/files"], env={"A_KEY": os.getenv("A_KEY")})`,
      keyed,
    ],
    [
      `config = {'mcpServers': {'files': {'command': 'npx', 'args': ['-y', '@acme/files'], 'disabled': False}}}`,
      { files },
    ],
    [
      `MCPServerStreamableHttp(params={"url": "${url}", "headers": {"Authorization": f"Bearer {os.environ['A_KEY']}"}})`,
      signedIn,
    ],
    [
      `files = MCPServerStdio('npx', args=['-y', '@acme/files'])\nacme = MCPServerSSE('${url}')`,
      { files, acme: { type: 'sse', url } },
    ],
    [
      `tool = HostedMCPTool(tool_config={"type": "mcp", "server_label": "acme", "server_url": "${url}"})`,
      { acme: http },
    ],
    [
      `params = StdioServerParameters(command=sys.executable, args=[path, os.path.join(here, "a.py")])`,
      { server: { command: 'python', args: ['<path>', '/path/to/a.py'] } },
    ],
    // JavaScript and TypeScript
    [
      `const client = new MultiServerMCPClient({\n  mcpServers: {\n    files: { transport: "stdio", command: "npx", args: ["-y", "@acme/files"] }, // local\n    acme: { url: "${url}", headers: { Authorization: \`Bearer \${process.env.A_KEY}\` } },\n  },\n});`,
      { files, ...signedIn },
    ],
    [
      `import { MCPClient } from "@mastra/mcp"\n\nexport const mcp = new MCPClient({\n  servers: { acme: { url: new URL('${url}') } },\n})`,
      { acme: http },
    ],
    [
      `for await (const message of query({\n  prompt: "it's", options: { mcpServers: { files: { command: 'npx', args: ['-y', '@acme/files'], env: { A_KEY: process.env.A_KEY! } } } }\n})) {}`,
      keyed,
    ],
    [`const files = new MCPServerStdio({ fullCommand: 'npx -y @acme/files' });`, { files }],
    [
      `await client.connect(new StreamableHTTPClientTransport(new URL("${url}"), { requestInit: { headers: { Authorization: token } } }));`,
      { acme: { ...http, headers: { Authorization: '<token>' } } },
    ],
    [
      `module.exports = {\n  mcpServers: {\n    files: { command: 'npx', args: ['-y', '@acme/files',], },\n  },\n};`,
      { files },
    ],
    [
      `mcpServers: {\n  // local\n  files: { command: 'npx', args: ['-y', '@acme/files',], },\n}`,
      { files },
    ],
    // Others
    [
      `var transport = new StdioClientTransport(new StdioClientTransportOptions\n{\n    Name = "files",\n    Command = "npx",\n    Arguments = ["-y", "@acme/files"],\n});`,
      { files },
    ],
    [`cmd := exec.Command("npx", "-y", "@acme/files")`, { files }],
    [
      'var files = new StdioConnectionParams\n{\n  Command = "npx",\n  Arguments = ["-y", "@acme/files"],\n  TimeoutMs = 30_000\n};',
      { files },
    ],
    [
      'ServerParameters params = ServerParameters.builder("npx")\n    .args("-y", "@acme/files")\n    .build();',
      { files },
    ],
    [
      'client = RubyLLM::MCP.client(\n  name: "files",\n  config: { command: "npx", args: ["-y", "@acme/files"], env: { "A_KEY" => ENV["A_KEY"] } }\n)',
      keyed,
    ],
    ['mcp.servers = { files = { command = "npx"; args = [ "-y" "@acme/files" ]; }; };', { files }],
    [
      `mcp = MCPClient(lambda: streamablehttp_client("${url}"))\nother = BasicMCPClient("npx", args=["-y", "@acme/files"])`,
      { acme: http, other: files },
    ],
    ['c, err := client.NewStdioMCPClient("npx", []string{"K=v"}, "-y", "@acme/files")', { files }],
    [
      `const servers = { acme: { type: 'http', url: '${url}', headers: { A: 'Bearer ' + token } } };`,
      { acme: { ...http, headers: { A: 'Bearer <token>' } } },
    ],
    [
      `const ADDRESS = '${url}';\nconst client = new MCPClient({ servers: { acme: { url: new URL(ADDRESS) } } });`,
      { acme: http },
    ],
    ['cmd := exec.Command(program)', undefined],
    [
      `response = requests.post("https://api.acme.example/v1", headers={"A": "b"})\nprint(response)`,
      undefined,
    ],
  ];
  for (const [code, entries] of cases) assert.deepEqual(await read(code), entries, code);
});

test('requests to a model and settings of programs are read', async () => {
  const cases: [text: string, entries: unknown][] = [
    [
      JSON.stringify({
        mcp_servers: [{ type: 'url', name: 'acme', url, authorization_token: 'x' }],
      }),
      { acme: { ...http, headers: { Authorization: 'Bearer x' } } },
    ],
    [JSON.stringify({ servers: [{ name: 'files', transport: files }] }), { files }],
    [
      JSON.stringify({ tools: [{ type: 'mcp', server_label: 'acme', server_url: url }] }),
      { acme: http },
    ],
    [
      'spring:\n  ai:\n    mcp:\n      client:\n        stdio:\n          connections:\n            files:\n              command: npx\n              args: [-y, "@acme/files"]\n',
      { files },
    ],
  ];
  for (const [text, entries] of cases) assert.deepEqual(await read(text), entries, text);
});

test('what stands beside code stays what it was', async () => {
  const json = `{"mcpServers": {"files": ${JSON.stringify(files)}}}`;
  const prose = await readPaste(`Call setup(x) first, then write ${json} into it.`);
  assert.equal(prose?.text, json);
  const open = await readPaste('a = MCPServerStdio(params={"command": "npx", "args": [package]})');
  assert.match(open?.notes.join() ?? '', /put your value there/);
});
