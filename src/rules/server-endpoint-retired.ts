import type { Rule } from './rule.ts';
import { findReplaced, wordsOfReplacement, type ReplacedArgs } from './shared/endpoint.ts';
import { crm, issue, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { offerAddress, replaceAddress } from './fix/address.ts';

export const serverEndpointRetired: Rule<ReplacedArgs> = {
  severity: 'error',
  title: 'Address of a server is switched off',
  message: (args) =>
    `${args.connector} has switched off ${args.url}, the address of "${args.server}". ${wordsOfReplacement(args)}`,
  checkServer: (target) => findReplaced(target, 'retired'),
  fix: ({ args: { next } }, entry, { resolver }) =>
    replaceAddress(entry, resolver) ?? offerAddress(entry, next, resolver),
  isFixedInPlugins: true,
  page: {
    why: 'The address does not answer any more: the plugin shows a failed connection in every session.',
    sources: [issue(168), issue(15)],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', 'https://old.acme.example.com/crm') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
