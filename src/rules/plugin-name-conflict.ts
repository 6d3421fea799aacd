import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

const source = '{ "source": "github", "repo": "acme/sales" }';

export const pluginNameConflict: Rule<Args> = {
  severity: 'warning',
  title: 'Two plugins of a marketplace cannot both be installed',
  message: ({ name, other }) =>
    `Claude Code keeps "${name}" in the same folder as "${other}", because the names differ only in "." and "-", and installs the one that comes second only when the first is gone. Rename one of them.`,
  checkMarketplace: ({ marketplace }) => {
    const folders = new Map<string, string>();
    return (marketplace?.entries ?? []).flatMap(({ name, file, line, column }) => {
      if (name === null) return [];
      const folder = name.replaceAll('.', '-');
      const other = folders.get(folder);
      if (other === undefined) folders.set(folder, name);
      // An entry of the very same name is told as that.
      if (other === undefined || other === name) return [];
      return [{ at: { file, line, column }, args: { name, other } }];
    });
  },
  page: {
    why: 'The folder of an installed plugin has its name with "-" in place of each ".". Claude Code 2.1.332 refuses to install a plugin whose folder is that of another one.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          `${source} }, { "name": "eu.sales", "source": ${source} }, { "name": "eu-sales", "source": ${source}`,
        ),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          `${source} }, { "name": "eu.sales", "source": ${source} }, { "name": "eu-support", "source": ${source}`,
        ),
      },
    },
  },
};

interface Args {
  name: string;
  /** The plugin before it whose folder it would take. */
  other: string;
}
