import { isRecord } from '../../protocol/record.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { freeName } from '../../clients/name.ts';
import { valueUnder, type Root } from '../../clients/root.ts';
import { readCompose } from './compose.ts';
import { readRegistry } from './registry.ts';
import { readRequest } from './code-servers.ts';
import { compactEntry, type Pasted, type PastedEntry } from './pasted.ts';

/**
 * The servers of data that is a file of a known form, but none that a client loads servers from as it is; servers
 * without the key around them too, where nobody has said whose they are.
 */
export function readShape(
  data: Readonly<Record<string, unknown>>,
  isAnybodys = false,
  place: Place = {},
): Pasted | undefined {
  for (const shape of isAnybodys ? [...shapes, readFlat] : shapes) {
    const found = shape(data, place);
    if (found !== undefined && found.entries.length > 0) return found;
  }
  return undefined;
}

/** Files of VS Code that hold servers deeper than its `mcp.json`. */
function readVsCode(data: Fields, { root, isOtherFile = false }: Place): Pasted | undefined {
  for (const { path, what, key, isCurrent } of vsCodePlaces.flatMap(spellings)) {
    const serversPath = key('servers');
    const servers = valueUnder(data, serversPath);
    // Whose servers lie there too has them in words of its own.
    const isRead = root?.some((each) => each.join() === serversPath.join()) === true;
    // In another file they lie under a key that is not read.
    const isMisplaced = isOtherFile && path.length === 1 && root?.[0][0] !== path[0];
    if (!isRecord(servers) || isRead || isMisplaced) continue;
    // opencode has servers under mcp.servers as well, in words of its own.
    const isOwn =
      path.length === 1 &&
      serversPath.length === 2 &&
      Object.values(servers).some(
        (each) => isRecord(each) && /^(?:local|remote)$/.test(String(each['type'])),
      );
    if (isOwn) continue;
    const inputs = valueUnder(data, key('inputs'));
    return {
      what,
      client: 'vs-code',
      entries: entriesOf(servers, serversPath),
      ...(Array.isArray(inputs) && { inputs }),
      notes: isCurrent
        ? []
        : [
            'VS Code keeps servers in a file of their own now: .vscode/mcp.json in the project, or the mcp.json of your profile.',
          ],
    };
  }
  return undefined;
}

// `isCurrent` where VS Code itself looks for them today.
const vsCodePlaces = [
  { path: ['mcp'], what: 'a settings.json of VS Code', isCurrent: false },
  { path: ['settings', 'mcp'], what: 'a workspace file of VS Code', isCurrent: false },
  { path: ['customizations', 'vscode', 'mcp'], what: 'a devcontainer.json', isCurrent: true },
  {
    path: ['customizations', 'vscode', 'settings', 'mcp'],
    what: 'a devcontainer.json',
    isCurrent: false,
  },
];

/** VS Code takes the name of a setting with a dot for one inside the other. */
function spellings(place: (typeof vsCodePlaces)[number]) {
  const outer = place.path.slice(0, -1);
  return [
    { ...place, key: (name: string) => [...place.path, name] },
    { ...place, key: (name: string) => [...outer, `mcp.${name}`] },
  ];
}

/** `~/.claude.json`: the servers of the user and those of each project. */
function readClaudeHome(data: Fields): Pasted | undefined {
  const { projects, mcpServers } = data;
  if (!isRecord(projects)) return undefined;
  const own = isRecord(mcpServers) ? entriesOf(mcpServers, ['mcpServers']) : [];
  const taken = new Set(own.map(({ name }) => name));
  const notes: string[] = [];
  const disabled: string[] = [];
  const inProjects = Object.entries(projects).flatMap(([folder, project]) => {
    const servers = isRecord(project) ? project['mcpServers'] : undefined;
    if (!isRecord(servers)) return [];
    return entriesOf(servers, ['projects', folder, 'mcpServers']).map((each): PastedEntry => {
      const name = freeName(each.name, taken);
      taken.add(name);
      const off = isRecord(project) ? project['disabledMcpServers'] : undefined;
      const isOff = Array.isArray(off) && off.includes(each.name);
      if (isOff) disabled.push(name);
      notes.push(`${name} is of the project ${folder}${isOff ? ', and switched off there' : ''}.`);
      return { ...each, name };
    });
  });
  if (inProjects.length === 0) return undefined;
  return {
    what: 'the .claude.json of a home folder',
    client: 'claude-code',
    entries: [...own, ...inProjects],
    notes,
    ...(disabled.length > 0 && { beside: { disabledMcpServers: disabled } }),
  };
}

/** The file of Crush, which has servers where opencode has them, in words that most clients share. */
function readCrush({ $schema, mcp }: Fields): Pasted | undefined {
  if (!/^https:\/\/charm\.land\/crush\.json$/.test(String($schema)) || !isRecord(mcp))
    return undefined;
  return {
    what: 'the configuration of Crush',
    entries: entriesOf(mcp, ['mcp']),
    notes: [
      'What Crush itself takes is not known here: this is for carrying its servers to another client.',
    ],
  };
}

/** The manifest of a bundle (MCPB, before DXT). */
function readManifest(data: Fields): Pasted | undefined {
  if (!('manifest_version' in data || 'dxt_version' in data)) return undefined;
  const start = valueUnder(data, ['server', 'mcp_config']);
  if (!isRecord(start) || typeof start['command'] !== 'string') return undefined;
  const { command, args, env } = JSON.parse(
    JSON.stringify(start).replace(
      /\$\{user_config\.(\w+)\}/g,
      (_, key: string) => `\${${key.toUpperCase()}}`,
    ),
  ) as Fields;
  return {
    what: 'the manifest of a bundle (MCPB)',
    entries: [
      {
        name: typeof data['name'] === 'string' ? data['name'] : 'server',
        entry: compactEntry({ command, args, env }),
      },
    ],
    notes: [
      'Claude Desktop opens the bundle itself (.mcpb): nothing to configure there.',
      ...(JSON.stringify(start).includes('${__dirname}')
        ? ['${__dirname} is the folder of the unpacked bundle: write its path.']
        : []),
    ],
  };
}

/** Servers as they stand under their key, pasted without it. */
function readFlat(data: Fields): Pasted | undefined {
  if (!isServers(data)) return undefined;
  return {
    what: 'servers without the key around them',
    entries: Object.entries(data).map(([name, entry]) => ({
      name,
      entry: isRecord(entry) ? entry : {},
    })),
    notes: ['In a file they stand under a key, which differs from client to client.'],
  };
}

const shapes = [
  readCrush,
  readVsCode,
  readClaudeHome,
  readManifest,
  readRegistry,
  readCompose,
  readRequest,
];

function entriesOf(servers: Fields, path: readonly string[]): PastedEntry[] {
  return Object.entries(servers).map(([name, entry]) => ({
    name,
    entry: isRecord(entry) ? entry : {},
    path: [...path, name],
  }));
}

type Fields = Readonly<Record<string, unknown>>;

/** What is known of where data is to lie. */
interface Place {
  /** Where the client that is chosen looks for servers. */
  root?: Root | undefined;
  /** It is no settings.json of VS Code, as the client or the path says. */
  isOtherFile?: boolean;
}
