import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const connectorUnknown: Rule<CatalogFindings['connector-unknown']> = {
  severity: 'error',
  title: 'Reference to a connector that is not in the catalog',
  message: ({ field, id, nearest }) =>
    `There is no other entry "${id}" that \`${field}\` could name.` +
    (nearest === undefined ? '' : ` Did you mean "${nearest}"?`),
  page: {
    why: 'The page of a connector links to what it names; an id that is none leads nowhere.',
    sources,
    example: {
      wrong: { [entry]: 'related:\n  - acme-chats\n' },
      right: { [entry]: 'related:\n  - acme-chat\n' },
    },
  },
};
