import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { override, sources } from './shared/catalog-examples.ts';

export const overrideConnectorUnknown: Rule<CatalogFindings['override-connector-unknown']> = {
  severity: 'error',
  title: 'Override of a connector that is not there',
  message: ({ id, nearest }) =>
    `No connector has the id "${id}", so this override does nothing. ` +
    (nearest === undefined
      ? 'Name the file after the connector that it is about, or remove it.'
      : `Did you mean "${nearest}"? The file is named after the connector.`),
  page: {
    why: 'A connector that was renamed or left the catalog takes what you decided about it along. Until the override fits again, nobody sees that it was approved, or hidden.',
    sources,
    example: {
      wrong: { 'catalog/overrides/acme-crn.yaml': 'approved: true\n' },
      right: { [override]: 'approved: true\n' },
    },
  },
};
