import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { directoryLink } from './directory-link.ts';
import { maturityLabels } from './labels.ts';
import { pagePath } from './routes.ts';

/** What the page of a connector says in short beside its text: each line a fact. */
export function factsOf({ categories }: Catalog, connector: Connector): Fact[] {
  const { vendor, website, docs, aliases = [] } = connector;
  const named = connector.categories.flatMap(
    (id) => categories.find((each) => each.id === id) ?? [],
  );
  return [
    {
      id: 'categories',
      label: 'Categories',
      items: named.map(({ id, name }) => ({ text: name, page: pagePath('/categories/[id]/', id) })),
    },
    { id: 'vendor', label: 'Run by', items: [{ text: vendor, url: website }] },
    ...(docs === undefined
      ? []
      : [
          {
            id: 'docs' as const,
            label: 'Documentation',
            items: [{ text: new URL(docs).hostname, url: docs }],
          },
        ]),
    ...(aliases.length === 0
      ? []
      : [
          {
            id: 'aliases' as const,
            label: 'Also called',
            items: aliases.map((text) => ({ text })),
          },
        ]),
    ...standingOf(connector),
  ];
}

/** How far it is, where it can be used, and its listing in Claude's directory. */
function standingOf({ maturity, regions, directory }: Connector): Fact[] {
  const facts: (Fact | undefined)[] = [
    maturity && {
      id: 'maturity',
      label: 'Maturity',
      items: [{ text: maturityLabels[maturity.stage] }],
      note: maturity.note,
    },
    regions && {
      id: 'regions',
      label: 'Where',
      items: regions.available.map((text) => ({ text })),
      note: regions.note,
    },
    directory && {
      id: 'directory',
      label: 'In Claude’s directory',
      items: [{ text: directoryLabels[directory.label], url: directoryLink({ directory }) }],
    },
  ];
  return facts.filter((fact) => fact !== undefined);
}

const directoryLabels = {
  verified: 'Verified',
  community: 'Community',
  unknown: 'Listed',
} as const;

/** One fact in short: words that lead to a page of ours, to a page of others, or nowhere. */
export interface Fact {
  id: 'categories' | 'vendor' | 'docs' | 'aliases' | 'maturity' | 'regions' | 'directory';
  label: string;
  items: { text: string; page?: string; url?: string | undefined }[];
  /** A sentence about them. */
  note?: string | undefined;
}
