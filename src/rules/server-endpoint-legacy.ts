import type { Rule } from './rule.ts';
import { findReplaced, wordsOfReplacement, type ReplacedArgs } from './shared/endpoint.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { offerAddress, replaceAddress } from './fix/address.ts';

export const serverEndpointLegacy: Rule<ReplacedArgs> = {
  severity: 'warning',
  title: 'Address of a server has been replaced',
  // That the vendor says so itself is not known of each.
  message: (args) =>
    `${args.connector} has another address today than ${args.url}, which stands in "${args.server}". ${wordsOfReplacement(args)}`,
  checkServer: (target) => findReplaced(target, 'legacy'),
  fix: ({ args: { next } }, entry, { resolver }) =>
    replaceAddress(entry, resolver) ?? offerAddress(entry, next, resolver),
  isFixedInPlugins: true,
  page: {
    why: 'The vendor has named another address for new set-ups. The old one may still answer, sometimes with older tools, until it is switched off. The catalog says where that is written.',
    sources: ['https://github.com/atlassian/atlassian-mcp-server/pull/169', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/crm/sse"\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
