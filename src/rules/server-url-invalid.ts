import { isSocketAddress } from '../protocol/socket.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isAddress, remoteAddress } from './shared/server.ts';
import { nextStep, wordsOfStep, type NextStep } from './shared/next-step.ts';
import { setKnownAddress, setUrl } from './fix/address.ts';

export const serverUrlInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Address of a server is no URL',
  message: ({ server, url, next }) =>
    isLenient(url)
      ? `"${url}" of the server "${server}" has no two slashes behind its scheme; clients put them in, other programs do not. Write them.`
      : `"${url}" of the server "${server}" is no address. ${own.test(url) ? `Write http:// before it` : next.kind === 'write' ? 'Write one that starts with https://, or remove the server' : wordsOfStep(next)}.`,
  checkServer: ({ meant, client, connector, resolver }) => {
    const url = remoteAddress(meant);
    if (url === undefined || url.trim() === '') return [];
    if (client.abilities.sockets && isSocketAddress(url)) return [];
    const isWhole = !client.abilities.wholeAddress || URL.canParse(url);
    if (isWhole && isAddress(meant, url)) return [];
    // What Claude's settings hold is for Claude alone.
    const named =
      client.abilities.takesEmptyUrl && !own.test(url.trim())
        ? (connector ?? resolver.connectorNamed(meant))
        : undefined;
    const next = nextStep(named, resolver.catalog);
    const args = { server: meant.name, url: shortened(url), next };
    // Clients read it as browsers do, which put in the slashes that are missing.
    return [{ key: 'url', args, ...(isLenient(url) && { severity: 'warning' as const }) }];
  },
  fix: (_, entry, { resolver }) => {
    const bare = (entry.declared?.url ?? '').trim();
    if (own.test(bare)) return setUrl(entry, `http://${bare}`, resolver);
    // The signs of a page or a mail around it.
    const inside = /^[<[(`'"]/.test(bare)
      ? /https?:\/\/[^\s<>()[\]"'`]+/i.exec(bare)?.[0]
      : undefined;
    if (inside !== undefined && URL.canParse(inside)) return setUrl(entry, inside, resolver);
    if (isLenient(bare)) return setUrl(entry, new URL(bare).href, resolver);
    const url = `https://${bare.replace(/^(?:h?t?tps?(?::|(?=\/\/)))?\/*/i, '')}`;
    return URL.canParse(url) && new URL(url).hostname.includes('.')
      ? setUrl(entry, url, resolver)
      : setKnownAddress(entry, resolver);
  },
  page: {
    why: 'Claude Code cannot connect to words. A note about a server that is still to come belongs in the documentation.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', '[ask your admin]') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** A server on the same machine, without the scheme. */
const own = /^(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::\d+)?(?:\/|$)/i;

function isLenient(url: string): boolean {
  return /^https?:\/?[^/\s]/i.test(url) && URL.canParse(url);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

interface Args {
  server: string;
  url: string;
  next: NextStep;
}
