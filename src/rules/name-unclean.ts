import type { Rule } from './rule.ts';

export const nameUnclean: Rule<Args> = {
  severity: 'warning',
  title: 'Name does not show what it is',
  message: ({ what, name, unclean }) =>
    `The ${what} "${name}" holds ${unclean}, which pages and terminals show as something else. Rename it with plain words.`,
  page: {
    why: 'A name is shown in lists, in titles and in terminals. There a control character moves the cursor or forges a line, a mark that turns the writing direction turns what follows, an invisible character makes two names look like one, and "<" starts markup wherever a page is careless.',
    sources: [
      'https://cwe.mitre.org/data/definitions/150.html',
      'https://www.unicode.org/reports/tr36/',
    ],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "displayName": "Sales <beta>"\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "displayName": "Sales (beta)"\n}\n',
      },
    },
  },
};

interface Args {
  what: string;
  name: string;
  unclean: string;
}
