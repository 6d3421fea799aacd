import type { CatalogFindings } from '../catalog/findings.ts';
import { commandLine } from '../shell/command-line.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

const answers = 'catalog/answers/acme-crm.json';

const answered = (state: string) =>
  `{\n  "endpoints": {\n    "acme-crm": {\n      "asked": "2026-11-23",\n      "address": "https://mcp.acme.example.com/crm",\n      "state": "${state}"\n    }\n  }\n}\n`;

export const answerDiffers: Rule<CatalogFindings['answer-differs']> = {
  severity: 'warning',
  title: 'Server answered other than its entry says',
  message: ({ endpoint, statement, got, asked, connector }) => {
    const line = commandLine(['npm', 'run', 'catalog', ['--', 'verify'], connector]);
    const again = 'text' in line ? `, or ask again with \`${line.text}\`` : '';
    return `The entry says ${statement} of the endpoint "${endpoint}"; asked on ${asked}, the server showed otherwise: ${got}. Read its documentation again and fix the entry${again}.`;
  },
  page: {
    why: 'What a server answers is a fact with a date, as what its documentation says is. Where the two differ, neither is taken for right by itself: people are told, and someone reads the documentation again. A server may also have been out of order on that day.',
    sources,
    example: {
      wrong: { [answers]: answered('gone') },
      right: { [answers]: answered('sign-in') },
    },
  },
};
