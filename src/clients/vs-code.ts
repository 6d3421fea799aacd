import {
  createQuestions,
  isQuestions,
  readQuestions,
  type QuestionCollector,
} from './vs-code-questions.ts';
import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, redirect, yes } from './sign-in-abilities.ts';
import { compact, writeEntries, type WriterSpec } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { writeLink } from './link.ts';
import { entriesUnder, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { isRecord } from '../protocol/record.ts';
import { readServers, type Reading } from './reading.ts';
import { formatReference, replaceBraces } from '../protocol/reference.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { commandLine, jsonWord } from '../shell/command-line.ts';
import { writeJson } from './snippet.ts';
import type { VariableSyntax } from './variables.ts';

const issue = 'https://github.com/microsoft/vscode/issues/278512';

// Each variable is a question; see vs-code-questions.ts.
const syntax: VariableSyntax = {
  places: ['url', 'headers', 'command', 'args', 'env'],
  fallbacks: true,
  forms: ['env', 'input', 'folder', 'separator', 'editor'],
  folders: { home: '${userHome}', project: '${workspaceFolder}' },
  // microsoft/vscode:src/vs/workbench/api/node/extHostMcpNode.ts
  tildes: ['command', 'args', 'cwd'],
  takes: /\$\{\w+:?/,
  read: (text) => text,
};

const root: Root = [['servers']];
const schema: EntrySchema = {
  source: 'microsoft/vscode@20ba3e6:src/vs/platform/mcp/common',
  checked: '2026-11-29',
  // By any other word, also sse, it goes by what is there.
  type: { words: { http: 'http', stdio: 'stdio' }, missing: 'taken', others: 'taken' },
  keys: {
    type: { value: 'text' },
    url: urlKey,
    headers: headersKey,
    oauth: { value: { keys: { clientId: 'text' } }, side: 'remote' },
    ...programKeys,
    // null takes a variable out of the environment.
    env: { ...programKeys.env, value: 'scalar-map' },
    envFile: { value: 'text', holds: 'envFile', side: 'local' },
    cwd: { value: 'text', holds: 'cwd', side: 'local' },
    sandboxEnabled: { value: 'boolean', side: 'local' },
    transport: { value: { words: ['http', 'sse'] }, side: 'remote' },
    dev: {
      value: {
        keys: {
          watch: 'any',
          debug: {
            keys: { type: { words: ['node', 'debugpy'] }, debugpyPath: 'text' },
            needs: 'type',
          },
        },
        else: 'any',
      },
    },
    version: { value: 'text' },
    gallery: { value: { either: ['boolean', 'text'] } },
  },
  otherKeys: 'unknown',
  bothTargets: 'command',
  fate: 'failed',
};
const abilities: Abilities = {
  ...usualAbilities,
  // microsoft/vscode:src/vs/workbench/api/node/extHostMcpNode.ts
  startsScripts: true,
  transports: ['http', 'sse', 'stdio'],
  variables: syntax,
  oauth: ['clientId'],
  comments: true,
  trailingCommas: true,
  sockets: true,
};

/** Visual Studio Code: `mcp.json` with questions for the values. */
export const vsCode: Client = {
  id: 'vs-code',
  name: 'VS Code',
  files: [
    { path: '.vscode/mcp.json', scope: 'project' },
    { path: '~/Library/Application Support/Code/User/mcp.json', scope: 'user', os: 'macOS' },
    { path: '%APPDATA%\\Code\\User\\mcp.json', scope: 'user', os: 'Windows' },
    { path: '~/.config/Code/User/mcp.json', scope: 'user', os: 'Linux' },
  ],
  format: 'jsonc',
  toolLimit: {
    most: 128,
    of: 'tools in one request',
    says: 'A chat request can have at most 128 tools; choose which in Configure Tools.',
    source: 'microsoft/vscode-docs:learn/agents/1-using-tools-with-agents.md',
    checked: '2026-11-28',
  },
  evidence: {
    level: 'documented',
    source:
      'microsoft/vscode-docs:docs/agents/reference/mcp-configuration.md; microsoft/vscode:mcpWorkbenchService.ts',
    checked: '2026-11-22',
  },
  steps: [
    'Save it as .vscode/mcp.json in the project, or run MCP: Open User Configuration for all projects.',
    'Choose Start above the server in the file.',
    'Answer the questions and allow the sign-in where one opens.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes(`${issue} (what it registers)`),
    document: yes('https://vscode.dev/oauth/client-metadata.json'),
    ownClient: yes('microsoft/vscode-docs:docs/agents/reference/mcp-configuration.md (oauth)'),
    callbackPort: no(issue, 'It takes port 33418, or any that is free, by itself.'),
    headers: yes('microsoft/vscode-docs:docs/agents/reference/mcp-configuration.md'),
    redirect: redirect('http://127.0.0.1:33418/ and https://vscode.dev/redirect', issue),
  },
  signIn: 'Choose Start above the server in mcp.json and allow the sign-in.',
  limitations: [
    'Values are asked for once and kept by VS Code; environment variables are not read.',
  ],
  configuration: (servers) => {
    const questions = createQuestions(syntax, servers);
    return writeJson(servers, specFor(questions), root[0], () =>
      compact({ inputs: questions.inputs() }),
    );
  },
  command: (server) => {
    const questions = createQuestions(syntax, [server]);
    const { entries, notes, unsupported } = writeEntries([server], specFor(questions));
    const [written] = entries;
    if (written === undefined) return { reason: unsupported[0]?.reason ?? '' };
    if (questions.inputs().length > 0) {
      return { reason: 'It asks for values, which the command cannot; use the file or the link.' };
    }
    const [name, entry] = written;
    const line = commandLine(['code', ['--add-mcp', jsonWord({ name, ...entry })]]);
    return 'reason' in line ? line : { ...line, notes };
  },
  installLink: (server) => {
    const questions = createQuestions(syntax, [server]);
    return writeLink(
      server,
      specFor(questions),
      (name, entry) => {
        const inputs = compact({ inputs: questions.inputs() });
        return `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name, ...entry, ...inputs }))}`;
      },
      true,
    );
  },
  detect: (data) => detectServers(data, root, () => true),
  entries: (data) => entriesUnder(data, root),
  read: readConfiguration,
};

function specFor(questions: QuestionCollector): WriterSpec {
  return {
    id: 'vs-code',
    client: 'VS Code',
    abilities,
    schema,
    syntax: questions.syntax,
    remote: ({ type, url, headers }, writer, oauth, add) => {
      if (
        oauth !== undefined &&
        Object.keys(oauth).some((key) => !['clientId', 'owner'].includes(key))
      ) {
        add(
          'oauth',
          'VS Code takes the id of the OAuth client alone; port and scopes are left out.',
        );
      }
      return compact({
        type,
        url: writer.text('url', url),
        headers: writer.record('headers', headers),
        oauth: oauth && compact({ clientId: oauth.clientId }),
      });
    },
    local: ({ type, command, args, env }, writer) =>
      compact({
        type,
        command: writer.text('command', command),
        args: writer.list('args', args),
        env: writer.record('env', env),
      }),
  };
}

function readConfiguration(data: unknown): Reading {
  const inputs = isRecord(data) && Array.isArray(data['inputs']) ? data['inputs'] : [];
  const { variable, withQuestions } = readQuestions(inputs);
  const fallbacks = new Map(
    inputs.filter(isRecord).map(({ id, default: fallback }) => [id, fallback]),
  );
  const asked: VariableSyntax = {
    places: [],
    fallbacks: true,
    read: (text) =>
      replaceBraces(
        text,
        (id, whole) => {
          if (id === '') return whole;
          const fallback = fallbacks.get(id);
          return formatReference({
            name: variable(id),
            fallback: typeof fallback === 'string' ? fallback : undefined,
          });
        },
        '${input:',
      ).replace(/\$\{env:([A-Za-z_]\w*)\}/g, (_, name: string) => `\${${name}}`),
  };
  const reading = readServers(data, root, entryReader(schema, asked, { oauth: readOAuth }));
  return {
    ...reading,
    servers: withQuestions(reading.servers),
    leftovers: reading.leftovers.filter(({ path, value }) => !isQuestions(path, value)),
  };
}

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const oauth = cursor.nested('oauth');
  return oauth && { clientId: oauth.text('clientId'), owner: 'vs-code' };
}
