import type { Connector } from './connector.ts';
import type { Problem } from './checks.ts';

/** Facts of an entry that were checked more than a year before a day (YYYY-MM-DD). */
export function findStaleFacts(connector: Connector, today: string): Problem[] {
  const limit = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return datedFacts(connector)
    .filter(({ checked }) => checked < limit)
    .map(({ fact, path, checked }) => ({ rule: 'fact-stale', path, args: { fact, checked } }));
}

function datedFacts({ checked, signIn = [], endpoints = [], tools }: Connector): DatedFact[] {
  return [
    { fact: 'the entry', path: ['checked'], checked },
    ...signIn.map((way, index) => ({
      fact: `sign-in by ${way.method}`,
      path: ['signIn', index, 'checked'],
      checked: way.checked,
    })),
    ...endpoints.map((endpoint, index) => ({
      fact: `endpoint ${endpoint.id}`,
      path: ['endpoints', index, 'checked'],
      checked: endpoint.checked,
    })),
    ...(tools === undefined
      ? []
      : [{ fact: 'tools', path: ['tools', 'checked'], checked: tools.checked }]),
  ];
}

interface DatedFact {
  fact: string;
  path: PropertyKey[];
  checked: string;
}
