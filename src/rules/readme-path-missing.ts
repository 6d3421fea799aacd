import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

const tree = (folder: string) =>
  `# Sales\n\n\`\`\`\n├── .claude-plugin/\n│   └── plugin.json\n├── README.md\n└── ${folder}\n\`\`\`\n`;

export const readmePathMissing: Rule<Args> = {
  severity: 'warning',
  title: 'File tree of a README has paths that are not there',
  message: ({ path, others }) =>
    `The file tree shows "${path}"${others.length === 0 ? '' : `, ${others.map((each) => `"${each}"`).join(', ')}`}, which the plugin does not have. Draw it anew.`,
  page: {
    why: 'A tree of files shows where to find and change things. Paths are left behind when commands become skills or folders are renamed. Only trees of the plugin itself are read, those with its .claude-plugin folder.',
    sources: [docs.plugins],
    example: {
      wrong: {
        'README.md': tree('commands/'),
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'README.md': tree('skills/'),
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

interface Args {
  path: string;
  others: readonly string[];
}
