import { endpointKey } from '../protocol/url-template.ts';

/** Finds the first template that a URL is made of, by the end of its host: a catalog may have thousands. */
export function templateIndex<Found>() {
  const byHost = new Map<string, Template<Found>[]>();
  let order = 0;
  const listOf = (host: string) => {
    const list = byHost.get(host) ?? [];
    byHost.set(host, list);
    return list;
  };
  return {
    add: (url: string, pattern: RegExp, resolved: Found) => {
      const host = endOfHost(endpointKey(url) ?? url);
      listOf(/[{}]/.test(host) ? '' : host).push({ order: order++, pattern, resolved });
    },
    find: (key: string) =>
      [endOfHost(key), '']
        .flatMap((host) => byHost.get(host)?.find(({ pattern }) => pattern.test(key)) ?? [])
        .sort((a, b) => a.order - b.order)[0]?.resolved,
  };
}

/** The last two labels of the host of a key. */
function endOfHost(key: string): string {
  const [host = ''] = key.slice(key.indexOf('//') + 2).split(/[/?#]/, 1);
  return host.toLowerCase().split('.').slice(-2).join('.');
}

interface Template<Found> {
  order: number;
  pattern: RegExp;
  resolved: Found;
}
