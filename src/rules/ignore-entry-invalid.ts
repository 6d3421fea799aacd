import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { Rule } from './rule.ts';
import { mcp, crm } from './shared/examples.ts';
import { how } from './shared/ignore-examples.ts';

export const ignoreEntryInvalid: Rule<IgnoreFindings['ignore-entry-invalid']> = {
  severity: 'error',
  title: 'Entry of ignored findings breaks the format',
  message: ({ key }) =>
    key === undefined
      ? 'The entry has no "file". Write the path of the file or folder that it is about.'
      : `The entry has the key "${key}"; it takes "rule", "file" and "reason" alone. Remove it.`,
  page: {
    why: 'An entry says the rule, the file or folder, and why. A key that is unknown would make it hide more than was meant.',
    sources: [how],
    example: {
      wrong: {
        '.catalog-check.json':
          '{ "ignore": [{ "rule": "connectors-file-missing", "reason": "ours" }] }\n',
        '.mcp.json': mcp(crm),
      },
      right: {
        '.catalog-check.json':
          '{ "ignore": [{ "rule": "connectors-file-missing", "file": ".mcp.json", "reason": "ours" }] }\n',
        '.mcp.json': mcp(crm),
      },
    },
  },
};
