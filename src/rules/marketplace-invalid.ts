import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplace } from './shared/plugin-examples.ts';

export const marketplaceInvalid: Rule<PluginFindings['marketplace-invalid']> = {
  severity: 'error',
  title: 'Marketplace file or entry breaks the format',
  message: ({ problem }) => problem,
  page: {
    why: 'Claude Code leaves out an entry that breaks the format, and refuses a marketplace that does.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplace(
          '{ "source": "url", "url": "https://example.com/sales.git", "path": "plugin" }',
        ),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplace(
          '{ "source": "git-subdir", "url": "https://example.com/sales.git", "path": "plugin" }',
        ),
      },
    },
  },
};
