import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { authOf } from '../../coverage/sign-in-summary.ts';
import { templateVariables } from '../../protocol/url-template.ts';

/** What to do about a server without an address. */
export function nextStep(connector: Connector | undefined, catalog: Catalog): NextStep {
  if (connector === undefined) return { kind: 'write' };
  const { name } = connector;
  const owner = serverOwner(catalog, connector);
  const { endpoints = [], status } = owner;
  const current = endpoints.flatMap((each) =>
    each.status === 'current' && each.type !== 'stdio' ? [each.url] : [],
  );
  const fixed = current.find((url) => templateVariables(url).length === 0);
  if (status === 'bundled' || current[0] === undefined) {
    return { kind: 'settings', name };
  }
  if (fixed === undefined) {
    return { kind: 'template', name, url: current[0] };
  }
  return { kind: authOf(owner) === 'oauth-client' ? 'client' : 'known', name, url: fixed };
}

/** The same in words, without the full stop. */
export function wordsOfStep(next: NextStep): string {
  switch (next.kind) {
    case 'write':
      return 'Write it, or remove the server';
    case 'settings':
      return `Connect ${next.name} in Claude's settings and remove this entry, or write an address of your own`;
    case 'template':
      return `Each customer of ${next.name} has one of their own (${next.url}): ask for it with \`userConfig\``;
    case 'client':
      return `Connect ${next.name} in Claude's settings and remove this entry, or write ${next.url} with an OAuth client of your own`;
    case 'known':
      return `Write ${next.url}, which the catalog has for ${next.name}`;
  }
}

/** A step that leads to a server that works. */
export type NextStep =
  | { kind: 'write' }
  | { kind: 'settings'; name: string }
  | { kind: 'template' | 'client' | 'known'; name: string; url: string };
