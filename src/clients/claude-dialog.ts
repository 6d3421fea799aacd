import { hostOf, isOfNetwork } from '../protocol/host.ts';
import type { Server } from '../protocol/server.ts';

/** Why Claude's dialog for custom connectors does not take a server. */
export function findReason(server: Server): string | undefined {
  if (server.type === 'stdio') return undefined;
  if (/^https?:/i.test(server.url) && isOfNetwork(hostOf(server.url) ?? '')) {
    return 'Claude connects from the internet, where nobody reaches an address of your own network.';
  }
  if (Object.keys(server.headers ?? {}).length > 0) {
    return 'The dialog takes no headers, and this server needs one.';
  }
  if (!/^https:/i.test(server.url)) return 'The dialog takes only https URLs.';
  if (/[\n\r]/.test(`${server.title}${server.name}${server.url}`))
    return 'A line break cannot be typed there.';
  return undefined;
}
