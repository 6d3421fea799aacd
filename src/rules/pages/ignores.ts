import type { ignoreRules } from '../tables/ignores.ts';
import { mcp, table, type RulePage } from './page.ts';

const how =
  'https://github.com/connector-catalog/connector-catalog/blob/main/src/content/docs/guides/check-in-ci.mdx';
const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const withComment = (comment: string) => ({
  '.mcp.json': mcp(crm),
  'CONNECTORS.md': table(
    '| CRM | `~~CRM` | Acme CRM | Other CRM |',
    `| Chat | \`~~chat\` | Acme Chat | — | <!-- catalog-ignore ${comment} -->`,
  ),
});

/** The pages of the rules about ignored findings. */
export const ignorePages = {
  'ignore-invalid': {
    why: 'A finding that is ignored without a reason cannot be judged later. The reason stands after the rule, in a comment on the line or above it, or in the file .catalog-check.json.',
    sources: [how],
    example: {
      wrong: withComment('included-without-server'),
      right: withComment('included-without-server: installed by our admins'),
    },
  },
  'ignore-unused': {
    why: 'An ignore that has nothing to ignore would hide the next finding of that rule.',
    sources: [how],
    example: {
      wrong: withComment('server-unknown: it is our own'),
      right: withComment('included-without-server: installed by our admins'),
    },
  },
} as const satisfies Record<keyof typeof ignoreRules, RulePage>;
