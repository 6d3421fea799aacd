import { claudePermissions } from '../../clients/tool-rules/claude.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import type { Marketplace, Policy } from './policy.ts';

/** The servers that may run, by address or command: a name is the user's to choose and holds nobody back. */
export function allowedServers({ servers }: Policy): object[] {
  const entries = servers.flatMap(({ endpoint, patterns }): object[] =>
    'url' in endpoint
      ? patterns.map(({ pattern }) => ({ serverUrl: pattern }))
      : [{ serverCommand: [endpoint.command, ...(endpoint.args ?? [])] }],
  );
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = JSON.stringify(entry);
    return !seen.has(key) && seen.add(key);
  });
}

/** The servers that everybody gets beside their own: those whose whole address is known. */
export function managedServers({ servers }: Policy): Record<string, object> {
  return Object.fromEntries(
    servers.flatMap(({ name, endpoint }) => {
      const isFixed =
        (endpoint.type === 'http' || endpoint.type === 'sse') &&
        templateVariables(endpoint.url).length === 0 &&
        Object.keys(endpoint.headers ?? {}).length === 0;
      return isFixed ? [[name, { type: endpoint.type, url: endpoint.url }]] : [];
    }),
  );
}

/** The marketplaces that are offered, the only ones that may be, and the plugins that are switched on. */
export function pluginSettings({ plugins }: Policy): object {
  const marketplaces = new Map(
    plugins.flatMap(({ marketplace }) => {
      const source = marketplace && sourceOf(marketplace);
      return source === undefined ? [] : [[marketplace?.name ?? '', source] as const];
    }),
  );
  if (marketplaces.size === 0) return {};
  return {
    extraKnownMarketplaces: Object.fromEntries(
      [...marketplaces].map(([name, source]) => [name, { source }]),
    ),
    strictKnownMarketplaces: [...marketplaces.values()],
    enabledPlugins: Object.fromEntries(
      plugins.flatMap(({ name, marketplace }) =>
        marketplace !== undefined && marketplaces.has(marketplace.name)
          ? [[`${name}@${marketplace.name}`, true]]
          : [],
      ),
    ),
  };
}

/** `permissions`, without lists that are empty. */
export function permissionSettings({ rules }: Policy): object {
  const lists = Object.entries(claudePermissions(rules)).filter(([, list]) => list.length > 0);
  return lists.length === 0 ? {} : { permissions: Object.fromEntries(lists) };
}

function sourceOf({ source }: Marketplace): object | undefined {
  if (source === undefined) return undefined;
  return /^[\w.-]+\/[\w.-]+$/.test(source)
    ? { source: 'github', repo: source }
    : { source: 'git', url: source };
}
