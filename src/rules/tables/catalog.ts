import { commandLine } from '../../shell/command-line.ts';
import type { Rule } from './rule.ts';

/** Rules about the catalog's own YAML files. */
export const catalogRules = {
  'entry-invalid': {
    severity: 'error',
    title: 'Catalog entry does not fit its schema',
    message: ({ problem }: { problem: string }) => problem,
  },
  'entry-unformatted': {
    severity: 'error',
    title: 'Catalog entry is not in canonical form',
    message: ({ command }: { command: string }) =>
      `Unexpected layout, expected the canonical order and wrapping; run \`${command}\`.`,
  },
  // An error in an entry, which must use the vocabulary; info in a plugin's table, which may not.
  'category-unknown': {
    severity: 'error',
    title: 'Category is not in the vocabulary',
    message: ({ category, nearest }: { category: string; nearest: string | undefined }) =>
      `Unexpected category "${category}", expected one of categories.yaml` +
      (nearest === undefined ? '.' : `; did you mean "${nearest}"?`),
  },
  'connector-unknown': {
    severity: 'error',
    title: 'Reference to a connector that is not in the catalog',
    message: ({ field, id, nearest }: { field: string; id: string; nearest: string | undefined }) =>
      `Unexpected connector "${id}" in \`${field}\`, expected the id of another entry` +
      (nearest === undefined ? '.' : `; did you mean "${nearest}"?`),
  },
  'endpoint-unknown': {
    severity: 'error',
    title: 'Replacement that is no endpoint of the catalog',
    message: ({ id, nearest }: { id: string; nearest: string | undefined }) =>
      `Unexpected endpoint "${id}" in \`replacedBy\`, expected the id of another endpoint` +
      (nearest === undefined ? '.' : `; did you mean "${nearest}"?`),
  },
  'id-conflict': {
    severity: 'error',
    title: 'Id is used twice',
    message: ({ what, id, other }: { what: string; id: string; other: string }) =>
      `Unexpected second ${what} "${id}", expected ids to be unique; ${other} has it already. Rename one of them.`,
  },
  'alias-conflict': {
    severity: 'error',
    title: 'Name or alias is claimed by two entries',
    message: ({ alias, other }: { alias: string; other: string }) =>
      `Unexpected name "${alias}", expected a name that leads to one entry; ${other} claims it already. Remove it from one of them.`,
  },
  'endpoint-conflict': {
    severity: 'error',
    title: 'Endpoint is claimed by two connectors',
    message: ({ endpoint, other }: { endpoint: string; other: string }) =>
      `Unexpected endpoint ${endpoint}, expected one owner; ${other} lists it already. Keep it in one entry and name that entry in \`servedBy\` of the other.`,
  },
  'secret-literal': {
    severity: 'error',
    title: 'Literal secret in a header or variable',
    message: ({ name }: { name: string }) =>
      `Unexpected literal value in "${name}", expected a variable such as \${API_TOKEN}; a value written here is published with the site.`,
  },
  'fact-unsourced': {
    severity: 'error',
    title: 'Fact has no source or date',
    message: ({ fact, missing }: { fact: string; missing: string }) =>
      `Unexpected ${fact} without \`${missing}\`, expected where the fact is from (\`source\`) and when it was read (\`checked: YYYY-MM-DD\`).`,
  },
  'answer-differs': {
    severity: 'warning',
    title: 'Server answered other than its entry says',
    message: ({ endpoint, said, got, asked, connector }: AnswerDifference) => {
      const line = commandLine(['npm', 'run', 'catalog', ['--', 'verify'], connector]);
      const again = 'text' in line ? `, or ask again with \`${line.text}\`` : '';
      return `Unexpected ${said} of endpoint "${endpoint}", expected what it answered on ${asked}: ${got}; read its documentation again and mend the entry${again}.`;
    },
  },
  'fact-stale': {
    severity: 'info',
    title: 'Fact was checked more than a year ago',
    message: ({ fact, checked }: { fact: string; checked: string }) =>
      `Unexpected date ${checked} of ${fact}, expected one of the last year; read the source again and set the date.`,
  },
} as const satisfies Record<string, Rule<never>>;

interface AnswerDifference {
  endpoint: string;
  /** What the entry says. */
  said: string;
  /** What the server answered in its place. */
  got: string;
  /** YYYY-MM-DD. */
  asked: string;
  connector: string;
}
