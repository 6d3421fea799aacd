import type { ClientId } from '../../clients/clients.ts';
import { toJson } from '../../clients/tool-rules/rules.ts';
import {
  allowedServers,
  managedServers,
  permissionSettings,
  pluginSettings,
} from './managed-settings.ts';
import type { Policy, PolicyServer } from './policy.ts';

/** The files of an organisation by the program that reads them, with where each goes and what it cannot do. */
export const policyFiles = {
  'claude-code': {
    client: 'claude-code',
    name: 'Claude Code',
    file: 'managed-settings.json',
    format: 'json',
    places: {
      macOS: '/Library/Application Support/ClaudeCode/managed-settings.json',
      Linux: '/etc/claude-code/managed-settings.json',
      Windows: 'C:\\Program Files\\ClaudeCode\\managed-settings.json',
    },
    version: '2.1.332',
    notes: [
      'Only the servers of the list can be added or started. Users see “not allowed by enterprise policy” for others.',
      'managedMcpServers gives everybody these servers beside their own; it was tried with Claude Code 2.1.332. Versions that do not know it pass it over.',
      'An address must match to the letter, but for “*”.',
    ],
    write: (policy) =>
      toJson({
        allowManagedMcpServersOnly: true,
        allowedMcpServers: allowedServers(policy),
        ...withSome('managedMcpServers', managedServers(policy)),
        ...pluginSettings(policy),
        ...permissionSettings(policy),
      }),
  },
  copilot: {
    client: 'copilot-cli',
    name: 'GitHub Copilot',
    file: 'managed-settings.json',
    format: 'json',
    places: {
      'All systems': 'managed-settings.json in the enterprise’s .github-private repository',
    },
    version: undefined,
    notes: [
      'It has no rules for single tools.',
      'A malformed list means that nothing is allowed, and a server has to be in every list that is set at any level.',
      'Switch “Registry only” off where you use this: a server would have to pass both.',
    ],
    write: (policy) =>
      toJson({ allowedMcpServers: allowedServers(policy), ...pluginSettings(policy) }),
  },
  'vs-code': {
    client: 'vs-code',
    name: 'VS Code',
    file: 'managed-settings.json',
    format: 'json',
    places: {
      'All systems':
        'managed settings of your device management or server, or the policy ChatAllowedMcpServers with the list alone',
    },
    version: '1.130',
    notes: ['It has no rules for single tools.'],
    write: (policy) =>
      toJson({
        allowManagedMcpServersOnly: true,
        allowedMcpServers: allowedServers(policy),
        ...pluginSettings(policy),
      }),
  },
  codex: {
    client: 'codex',
    name: 'Codex',
    file: 'requirements.toml',
    format: 'toml',
    places: { 'macOS and Linux': '/etc/codex/requirements.toml' },
    version: '0.171.0',
    notes: [
      'A server runs if its name and its address are these. Others show as disabled.',
      'An address with a part of your own is left out: Codex compares it to the letter. Add yours.',
    ],
    write: ({ servers }, toToml) =>
      toToml({
        mcp_servers: Object.fromEntries(
          servers.flatMap((server): [string, object][] => {
            const identity = identityOf(server);
            return identity === undefined ? [] : [[server.name, { identity }]];
          }),
        ),
      }).trim(),
  },
  'gemini-cli': {
    client: 'gemini-cli',
    name: 'Gemini CLI',
    file: 'settings.json',
    format: 'json',
    places: {
      macOS: '/Library/Application Support/GeminiCli/settings.json',
      Linux: '/etc/gemini-cli/settings.json',
      Windows: 'C:\\ProgramData\\gemini-cli\\settings.json',
    },
    version: undefined,
    notes: [
      'It allows by name, which users choose themselves: this reminds, it does not hold anybody back.',
    ],
    write: ({ servers }) => toJson({ mcp: { allowed: servers.map(({ name }) => name) } }),
  },
  cline: {
    client: 'cline',
    name: 'Cline',
    file: 'remote configuration',
    format: 'json',
    places: { 'All systems': 'Cline’s dashboard of your organisation' },
    version: undefined,
    notes: [
      'People get these servers and can add no remote ones of their own.',
      'The command line version is not known to hold to it.',
    ],
    write: (policy) =>
      toJson({
        remoteMCPServers: Object.entries(managedServers(policy)).map(([name, server]) => ({
          name,
          url: (server as { url: string }).url,
        })),
        blockPersonalRemoteMCPServers: true,
        mcpMarketplaceEnabled: false,
      }),
  },
} as const satisfies Record<string, PolicyFile>;

/** What Codex knows a server by, where nothing of it is left open. */
function identityOf({ endpoint, patterns }: PolicyServer): object | undefined {
  if (!('url' in endpoint)) return { command: endpoint.command };
  const [only] = patterns;
  return only === undefined || only.pattern.includes('*') ? undefined : { url: only.pattern };
}

function withSome(key: string, value: object): object {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

export type PolicyFileId = keyof typeof policyFiles;

/** One file of an organisation. */
export interface PolicyFile {
  /** The client whose people it is for: an address may be meant for some alone. */
  client: ClientId;
  name: string;
  file: string;
  format: 'json' | 'toml';
  /** Where it goes, by operating system. */
  places: Readonly<Record<string, string>>;
  /** The version that it needs, or was tried with. */
  version: string | undefined;
  notes: readonly string[];
  /** The file; a browser loads what writes TOML where the format is that. */
  write: (policy: Policy, toToml: (data: object) => string) => string;
}
