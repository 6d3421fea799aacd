import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPaste } from './paste.ts';

const url = 'https://mcp.acme.example/mcp';

// Both lines were given to the programs themselves: claude 2.1.332, codex 0.171.0, gemini 0.61.0, opencode 1.18.33,
// copilot 1.0.102, cline 3.0.65, amp 0.0.1790142911.
const lines: [line: string, note: RegExp, meant: string | undefined][] = [
  // The shell parts a value.
  [
    `claude mcp add --transport http acme ${url} --header Authorization: Bearer abc`,
    /value of --header at its spaces/,
    `claude mcp add --transport http acme ${url} --header "Authorization: Bearer abc"`,
  ],
  [
    `claude mcp add --transport http --header Authorization: Bearer abc acme ${url}`,
    /takes "acme" for a value/,
    `claude mcp add --transport http acme ${url} --header "Authorization: Bearer abc"`,
  ],
  [
    `claude mcp add -t http acme ${url} -H X-Team: my own team`,
    /value of -H/,
    `claude mcp add -t http acme ${url} -H "X-Team: my own team"`,
  ],
  [
    'claude mcp add files --env A=b c -- npx @acme/files',
    /value of --env/,
    'claude mcp add files --env "A=b c" -- npx @acme/files',
  ],
  [
    'claude mcp add files --env A = b -- npx @acme/files',
    /value of --env/,
    'claude mcp add files --env A=b -- npx @acme/files',
  ],
  [
    `gemini mcp add --transport http --header Authorization: Bearer abc acme ${url}`,
    /value of --header/,
    `gemini mcp add --transport http --header "Authorization: Bearer abc" acme ${url}`,
  ],
  [
    `copilot mcp add --transport http --header X-Api-Key: abc acme ${url}`,
    /value of --header/,
    `copilot mcp add --transport http --header "X-Api-Key: abc" acme ${url}`,
  ],
  [
    'codex mcp add files --env A=b c -- npx @acme/files',
    /value of --env/,
    'codex mcp add files --env "A=b c" -- npx @acme/files',
  ],
  [
    `opencode mcp add acme --url ${url} --header Authorization: Bearer abc`,
    /write Name=value/,
    `opencode mcp add acme --url ${url} --header "Authorization=Bearer abc"`,
  ],
  [
    `amp mcp add acme --header=Authorization=Bearer abc ${url}`,
    /value of --header/,
    `amp mcp add acme "--header=Authorization=Bearer abc" ${url}`,
  ],
  // An option takes what is none of its values.
  [
    `claude mcp add acme --transport http --header "A: b" ${url}`,
    /for a value of --header as well/,
    `claude mcp add --transport http acme ${url} --header "A: b"`,
  ],
  [
    `opencode mcp add --header A=b acme --url ${url}`,
    /takes "acme" for a value of --header/,
    `opencode mcp add acme --url ${url} --header A=b`,
  ],
  [
    'gemini mcp add --include-tools=a files npx @acme/files',
    /takes "files" for a value/,
    undefined,
  ],
  // Options of another program.
  [
    `codex mcp add --transport http acme ${url}`,
    /does not know --transport: leave it out/,
    `codex mcp add acme --url ${url}`,
  ],
  [
    `codex mcp add acme --transport http --url ${url}`,
    /does not know --transport/,
    `codex mcp add acme --url ${url}`,
  ],
  [
    'codex mcp add -s user files -e K=v -- npx @acme/files -s 1',
    /does not know -e: write --env/,
    'codex mcp add files --env K=v -- npx @acme/files -s 1',
  ],
  [
    `codex mcp add acme --url ${url} --header 'Authorization: Bearer \${TOKEN}'`,
    /write --bearer-token-env-var/,
    `codex mcp add acme --url ${url} --bearer-token-env-var TOKEN`,
  ],
  [
    `codex mcp add acme --url ${url} --header "X-Api-Key: abc"`,
    /does not know --header: write what it says into its file/,
    undefined,
  ],
  [
    `claude mcp add acme --url ${url}`,
    /write the address behind the name/,
    `claude mcp add --transport http acme ${url}`,
  ],
  [
    `claude mcp add --type http acme ${url} -H "A: b"`,
    /does not know --type: write --transport/,
    `claude mcp add --transport http acme ${url} -H "A: b"`,
  ],
  [
    `claude mcp add acme ${url} --bearer-token-env-var TOKEN`,
    /write --header/,
    `claude mcp add --transport http acme ${url} --header 'Authorization: Bearer \${TOKEN}'`,
  ],
  ['claude mcp add --cwd /x files -- npx @acme/files', /--cwd: write what it says/, undefined],
  ['claude mcp add --global files -- npx @acme/files', /does not know --global\./, undefined],
  [
    `gemini mcp add acme --url ${url}`,
    /write the address behind the name/,
    `gemini mcp add --transport http acme ${url}`,
  ],
  [
    'gemini mcp add --name files --command npx --args @acme/files',
    /write the name behind add/,
    'gemini mcp add files npx @acme/files',
  ],
  [
    `copilot mcp add -t http acme ${url} -H "A: b"`,
    /does not know -t: write --transport/,
    `copilot mcp add --transport http acme ${url} --header "A: b"`,
  ],
  [
    'opencode mcp add files -e K=v -- npx @acme/files',
    /does not know -e: write --env/,
    'opencode mcp add files --env K=v -- npx @acme/files',
  ],
  [
    `cline mcp install acme --url ${url} --yes`,
    /write the address behind the name/,
    `cline mcp install --transport http acme ${url} --yes`,
  ],
  ['cline mcp install files --env K=v --yes -- npx a', /--env: write what it says/, undefined],
  [
    `amp mcp add acme --transport http ${url} -H "A: b"`,
    /does not know -H: write --header/,
    `amp mcp add acme ${url} --header A=b`,
  ],
  // Values that the program does not take.
  [
    `gemini mcp add --transport streamable-http acme ${url}`,
    /does not know "streamable-http" behind --transport: write http/,
    `gemini mcp add --transport http acme ${url}`,
  ],
  [
    'claude mcp add -s global files -- npx @acme/files',
    /write user/,
    'claude mcp add -s user files -- npx @acme/files',
  ],
  ['gemini mcp add -s local files npx @acme/files', /it takes user, project/, undefined],
  [
    `gemini mcp add --transport http acme ${url} --header A=b`,
    /write Name: value/,
    `gemini mcp add --transport http acme ${url} --header "A: b"`,
  ],
  [
    'codex mcp add files --env A=1 B=2 -- npx @acme/files',
    /write --env before B too/,
    'codex mcp add files --env A=1 --env B=2 -- npx @acme/files',
  ],
];

test('what a program does not take of a line is told, with the line that it takes', async () => {
  for (const [line, note, meant] of lines) {
    const paste = await readPaste(line);
    assert.equal(paste?.isWrong, true, line);
    assert.match(paste.notes.join('\n'), note, line);
    const told = paste.notes.find((each) => each.startsWith('Write '));
    assert.equal(told, meant && `Write ${meant}`, line);
    if (meant === undefined) continue;
    const again = await readPaste(meant);
    assert.equal(again?.isWrong, undefined, meant);
    assert.equal(again?.text, paste.text, meant);
  }
});

// As claude 2.1.332 took the lines, and by the source of VS Code.
test('JSON in a line is read without its quotes, and without what stands around a server', async () => {
  const http = `{"type":"http","url":"${url}"}`;
  const files = '"command":"npx","args":["@acme/files"]';
  const cases: [line: string, note: RegExp, meant: string | undefined][] = [
    [`claude mcp add-json acme ${http}`, /single quotes/, `claude mcp add-json acme '${http}'`],
    [`claude mcp add-json acme "${http}"`, /single quotes/, `claude mcp add-json acme '${http}'`],
    [
      'claude mcp add-json -s user acme {"type":"http"}',
      /single quotes/,
      'claude mcp add-json -s user acme \'{"type":"http"}\'',
    ],
    [
      `claude mcp add-json acme '{"mcpServers":{"acme":${http}}}'`,
      /settings of one server alone/,
      `claude mcp add-json acme '${http}'`,
    ],
    [
      `claude mcp add-json '{"acme":${http}}'`,
      /name of the server before the JSON/,
      `claude mcp add-json acme '${http}'`,
    ],
    [
      `code --add-mcp '{"mcpServers":{"files":{${files}}}}'`,
      /one server behind each --add-mcp/,
      `code --add-mcp '{"name":"files",${files}}'`,
    ],
    [
      `code --add-mcp {"name":"files",${files}}`,
      /single quotes/,
      `code --add-mcp '{"name":"files",${files}}'`,
    ],
    [
      `code --add-mcp '{${files}}'`,
      /without a "name"/,
      `code --add-mcp '{"name":"files",${files}}'`,
    ],
    [`claude --mcp-config {"mcpServers":{"acme":${http}}}`, /single quotes/, undefined],
  ];
  for (const [line, note, meant] of cases) {
    const paste = await readPaste(line);
    assert.equal(paste?.isWrong, true, line);
    assert.match(paste.notes.join('\n'), note, line);
    assert.equal(
      paste.notes.find((each) => each.startsWith('Write ')),
      meant && `Write ${meant}`,
      line,
    );
    const again = meant === undefined ? paste : await readPaste(meant);
    assert.equal(again?.text, paste.text, line);
    if (meant !== undefined) assert.equal(again?.isWrong, undefined, meant);
  }
  const right = [
    `claude mcp add-json acme '${http}' -s user`,
    `code --add-mcp '{"name":"files","inputs":[],${files}}' --add-mcp '{"name":"acme","url":"${url}"}'`,
  ];
  for (const line of right) assert.equal((await readPaste(line))?.isWrong, undefined, line);
});

test('a quote that is not closed, and a transport without its option, are told', async () => {
  const cases: [line: string, note: RegExp, text: RegExp][] = [
    [
      `claude mcp add -t http acme ${url} --header "Authorization: Bearer abc`,
      /quote is not closed/,
      /"Bearer abc"/,
    ],
    [`claude mcp add acme http ${url}`, /"http" for the program: write --transport http/, /"url"/],
    ['claude mcp add files stdio docker -- run acme', /write --transport stdio/, /"docker"/],
    [`codex mcp add acme http ${url}`, /"http" for the program: leave it out/, /^url/m],
    [
      `copilot mcp add acme --transport http ${url} --timeout 5s`,
      /milliseconds behind --timeout: write 5000/,
      /"url"/,
    ],
  ];
  for (const [line, note, text] of cases) {
    const paste = await readPaste(line);
    assert.equal(paste?.isWrong, true, line);
    assert.match(paste.notes.join('\n'), note, line);
    assert.match(paste.text, text, line);
  }
  const own = await readPaste(`opencode mcp add acme --url ${url} --header "A=Bearer {env:T}"`);
  assert.deepEqual(own?.notes, []);
  assert.match(own.text, /"Bearer \{env:T\}"/);
});

test('a host without https:// is the address that the line says it is', async () => {
  const paste = await readPaste('claude mcp add --transport http acme mcp.acme.example/mcp');
  assert.match(paste?.text ?? '', /"url": "mcp\.acme\.example\/mcp"/);
});
