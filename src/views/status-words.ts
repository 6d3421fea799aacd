import type { Connector } from '../catalog/connector.ts';
import { isExtension } from '../catalog/extension.ts';
import { statusLabels } from './labels.ts';

/** How people get to a connector, in short and in a sentence, and what to do where there is no address to paste. */
export function statusWords(connector: Connector): StatusWords {
  const { status, name } = connector;
  if (status !== 'bundled') return { ...statusLabels[status], instead: instead[status] };
  return isExtension(connector)
    ? extension
    : {
        ...statusLabels.bundled,
        instead: `In Claude, open Customize → Connectors, choose ${name} and sign in. A plugin or a project cannot bring it along.`,
      };
}

const extension: StatusWords = {
  label: 'Extension for Claude Desktop',
  line: 'It is an extension for Claude Desktop: there is no address to paste.',
  instead:
    'Download the extension (a .mcpb file) where its documentation says, and open it with Claude Desktop. There is no address for other programs.',
};

const instead = {
  available: 'There is no address to paste.',
  'per-tenant': 'There is no address to paste.',
  none: 'No official MCP server is known: there is nothing to paste.',
} as const satisfies Record<Exclude<Connector['status'], 'bundled'>, string>;

interface StatusWords {
  label: string;
  line: string;
  /** What to do where there is nothing to paste. */
  instead: string;
}
