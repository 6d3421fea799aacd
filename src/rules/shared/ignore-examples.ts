import { crm, mcp, table } from './examples.ts';

export const how =
  'https://github.com/connector-catalog/connector-catalog/blob/main/src/content/docs/guides/check-in-ci.mdx';

export const withComment = (comment: string) => ({
  '.mcp.json': mcp(crm),
  'CONNECTORS.md': table(
    '| CRM | `~~CRM` | Acme CRM | Other CRM |',
    `| Chat | \`~~chat\` | Acme Chat | — | <!-- catalog-ignore ${comment} -->`,
  ),
});
