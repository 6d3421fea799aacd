import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

const names = ['sales', 'support', 'sales/calls'];

const marketplace = {
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'Team' },
    plugins: names.map((name) => ({ name: name.replace('/', '-'), source: `./${name}` })),
  }),
  ...Object.fromEntries(names.map((name) => [`${name}/skills/a/SKILL.md`, skill('a', 'Ask.')])),
};

const pluginTable = (...rows: string[]) =>
  `# Team\n\n| Plugin | How it helps |\n| --- | --- |\n${rows.map((name) => `| [${name}](./${name}) | … |\n`).join('')}`;

export const readmePluginMissing: Rule<Args> = {
  severity: 'info',
  title: 'README of a marketplace leaves out plugins',
  message: ({ listed, all, plugins }) =>
    `The table has ${listed} of the ${all} plugins of this marketplace and nothing of ${plugins}. Add them, or say that the table is a choice.`,
  page: {
    why: 'The table on the front page is what people choose from. A plugin that it leaves out is found by few. Plugins that lie elsewhere are not asked for, and a table that says it is a choice is left alone.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { ...marketplace, 'README.md': pluginTable('sales', 'support') },
      right: { ...marketplace, 'README.md': pluginTable('sales', 'support', 'sales/calls') },
    },
  },
};

interface Args {
  listed: number;
  all: number;
  plugins: string;
}
