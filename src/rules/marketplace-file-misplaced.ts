import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

const marketplace =
  '{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": [{ "name": "sales", "source": "./sales" }]\n}\n';

export const marketplaceFileMisplaced: Rule<PluginFindings['marketplace-file-misplaced']> = {
  severity: 'warning',
  title: 'Marketplace lies where Claude Code does not look',
  message: () =>
    'The marketplace lies at the root, where Claude Code does not look, and `claude plugin marketplace add` fails. Move the file to .claude-plugin/marketplace.json; GitHub Copilot reads it in either place.',
  page: {
    why: 'Claude Code reads a marketplace from .claude-plugin/marketplace.json alone.',
    sources: [docs.marketplaces],
    example: {
      wrong: { 'marketplace.json': marketplace },
      right: { '.claude-plugin/marketplace.json': marketplace, 'sales/README.md': '# Sales\n' },
    },
  },
};
