import type { Client } from '../../clients/client.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { isLoneServer } from '../../protocol/lone-server.ts';
import { isRecord } from '../../protocol/record.ts';
import { start, toProblem, type Placed } from './placed.ts';
import type { Problem } from './problem.ts';
import { finding } from './rules.ts';

/** Servers beside the one key under which the client looks. */
export function outsideProblems(source: Placed, client: Client): Problem[] {
  const { data, prefix } = source;
  const [own = []] = client.root ?? [];
  const [key = '', ...deeper] = own;
  const { readsPlugins, ownKeys } = client.abilities;
  if (prefix.length > 0 || key === '' || !Object.hasOwn(data, key)) return [];
  // Beside servers that lie deeper stand other things of the client, or servers of an older form.
  const isOther = (name: string) => deeper.length > 0 || ownKeys.includes(name);
  return Object.entries(data)
    .filter(
      ([name, value]) =>
        name !== key &&
        !isOther(name) &&
        (readsPlugins ? isServers({ name: value }) : isPlainServer(value)),
    )
    .map(([server]) => {
      const found = finding('server-outside-wrapper', start, {
        server,
        client: client.name,
        key,
      });
      return toProblem(source, client, found, { path: [server], data });
    });
}

/** Whether a value is a server and nothing else that a file of settings may hold. */
function isPlainServer(value: unknown): boolean {
  if (!isRecord(value) || !isLoneServer(value)) return false;
  const { command, args, url } = value;
  return typeof command === 'string' ? Array.isArray(args) : /^https?:/i.test(String(url));
}

/** Whether all servers under a key have their program in an object with its path, as Zed had it. */
export function isOldForm(held: unknown): boolean {
  const entries = isRecord(held) ? Object.values(held) : [];
  return entries.length > 0 && entries.every(isOldEntry);
}

function isOldEntry(entry: unknown): boolean {
  const command = isRecord(entry) ? entry['command'] : undefined;
  return isRecord(command) && typeof command['path'] === 'string';
}
