import { isRecord } from '../../protocol/record.ts';
import { isServers } from '../../protocol/held-servers.ts';

/** Servers as most clients have them, but in YAML, which none of those reads. */
export function readSharedYaml(data: Readonly<Record<string, unknown>>) {
  // Some leave the key out, or write a list with the name inside.
  const servers = data['mcpServers'] ?? (isServers(data) ? data : undefined);
  const named = Array.isArray(servers)
    ? Object.fromEntries(
        servers
          .filter(isRecord)
          .map(({ name, ...entry }, index) => [
            typeof name === 'string' ? name : `server-${index + 1}`,
            entry,
          ]),
      )
    : servers;
  if (!isRecord(named) || Object.keys(named).length === 0) return undefined;
  const mcpServers = Object.fromEntries(
    Object.entries(named).map(([name, entry]) => [name, isRecord(entry) ? shared(entry) : entry]),
  );
  return {
    what: 'servers in YAML',
    text: JSON.stringify({ mcpServers }, null, 2).replace(
      /\$\{\{ {0,9}secrets\.(\w+) {0,9}\}\}/g,
      (_, name: string) => `\${${name}}`,
    ),
    changes: ['Written as JSON: no client of this site reads mcpServers in YAML.'],
    notes: [],
  };
}

/** What Continue has in another place than most clients: the headers of a remote server. */
function shared({ requestOptions, ...entry }: Readonly<Record<string, unknown>>) {
  const { headers, ...others } = isRecord(requestOptions) ? requestOptions : {};
  const isMoved = isRecord(headers) && entry['headers'] === undefined;
  const rest = isMoved ? others : requestOptions;
  const isLeft = isRecord(rest) ? Object.keys(rest).length > 0 : rest !== undefined;
  return { ...entry, ...(isMoved && { headers }), ...(isLeft && { requestOptions: rest }) };
}
