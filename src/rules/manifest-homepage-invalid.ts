import type { PluginFindings } from '../plugins/findings.ts';
import { member, textMember } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { lossOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const manifestHomepageInvalid: Rule<PluginFindings['manifest-homepage-invalid']> = {
  severity: 'error',
  title: 'Homepage of a manifest is no URL',
  message: ({ isEntry }) =>
    `"homepage" is no address: ${lossOf({ isEntry })}. Write one that starts with https://, or remove it.`,
  // The reader looks at manifests.
  checkMarketplace: ({ marketplace }) =>
    (marketplace?.entries ?? []).flatMap(({ node }) => {
      const homepage = member(node, 'homepage');
      if (marketplace === null || homepage === undefined) return [];
      return URL.canParse(textMember(node, 'homepage') ?? '')
        ? []
        : [{ at: marketplace.json.place(homepage.offset), args: { isEntry: true } }];
    }),
  page: {
    why: 'The homepage is only shown, but one that is no URL in the entry of a marketplace keeps Claude Code from installing the plugin, and `claude plugin validate` calls one in a manifest an error.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "homepage": "acme.example.com"\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "homepage": "https://acme.example.com"\n}\n',
      },
    },
  },
};
