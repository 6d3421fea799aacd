import type { JsonLoss } from '../../plugins/findings.ts';

/** What Claude Code 2.1.332 does where it cannot read a file; of hooks, where none there guards permissions. */
export const lossWords = {
  file: 'leaves out all of it',
  hooks:
    'runs no hook of it and lists the plugin as "failed to load", though its skills and servers work',
  plugin: 'does not install the plugin',
  marketplace: 'does not add the marketplace',
} as const satisfies Record<JsonLoss, string>;
