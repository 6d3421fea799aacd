import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

const find = '    - name: find\n      summary: Find accounts\n      access: read\n';
const tools = `tools:\n  complete: false\n  source: https://acme.example.com/docs\n  checked: 2026-11-22\n  items:\n${find}`;

export const toolRepeated: Rule<CatalogFindings['tool-repeated']> = {
  severity: 'error',
  title: 'Tool is listed twice',
  message: ({ tool, isOfEndpoint }) =>
    `The tool "${tool}" is listed twice. List it once${isOfEndpoint ? '' : ', or say with `endpoint` which server has which'}.`,
  page: {
    why: 'A server has each tool once. Where two servers of a product have tools of one name, each says its endpoint.',
    sources: sources,
    example: {
      wrong: { [entry]: `${tools}${find}` },
      right: { [entry]: tools },
    },
  },
};
