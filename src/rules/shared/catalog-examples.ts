const repository = 'https://github.com/connector-catalog/connector-catalog';

export const sources = [`${repository}/blob/main/CONTRIBUTING.md`];

export const entry = 'catalog/connectors/acme-crm.yaml';

export const override = 'catalog/overrides/acme-crm.yaml';

export const oneEndpoint = (url: string, rest = '') =>
  `endpoints:\n  - id: acme-crm\n    type: http\n    url: ${url}\n${rest}    status: current\n    source: https://acme.example.com/docs\n    checked: 2026-11-22\n`;
