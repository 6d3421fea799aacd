import type { PluginFindings } from '../plugins/findings.ts';
import { member, textMember } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const manifestHomepageInvalid: Rule<PluginFindings['manifest-homepage-invalid']> = {
  severity: 'error',
  title: 'Homepage of a manifest is no URL',
  message: () =>
    '"homepage" is no address, and Claude Code does not load the plugin. Write one that starts with https://, or remove it.',
  // The reader looks at manifests.
  checkMarketplace: ({ marketplace }) =>
    (marketplace?.entries ?? []).flatMap(({ node }) => {
      const homepage = member(node, 'homepage');
      if (marketplace === null || homepage === undefined) return [];
      return URL.canParse(textMember(node, 'homepage') ?? '')
        ? []
        : [{ at: marketplace.json.place(homepage.offset), args: undefined }];
    }),
  page: {
    why: 'The homepage is only shown, but Claude Code does not load a plugin where it is no URL.',
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
