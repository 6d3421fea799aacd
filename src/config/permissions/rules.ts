import type { ToolRules } from '../../clients/tool-rules/rules.ts';
import type { ChosenPlugin, ChosenServer } from '../policy/policy.ts';
import { rulesFor, type ModeId } from './modes.ts';

/** The rules for connectors that were added by hand, and for those that plugins bring along under other names. */
export function permissionRules(
  { own, plugins, servers }: PermissionChoice,
  mode: ModeId,
): { rules: ToolRules[]; remarks: string[] } {
  const byEndpoint = new Map(servers.map((server) => [server.endpoint.id, server]));
  const rules = [
    ...own.map((server) => rulesFor(ruled(server), mode)),
    ...plugins.flatMap((plugin) =>
      plugin.servers.flatMap(({ name, endpoint }) => {
        const server = byEndpoint.get(endpoint);
        if (server === undefined) return [];
        return [rulesFor({ ...ruled(server), server: name, plugin: plugin.name }, mode)];
      }),
    ),
  ];
  const gaps = mode === 'as-is' ? [] : servers.flatMap(describeGaps);
  return { rules, remarks: [...servers.flatMap(describeRefused), ...gaps] };
}

function ruled({ name, endpoint, tools }: ChosenServer) {
  return { server: name, url: 'url' in endpoint ? endpoint.url : undefined, tools };
}

/** That an organisation allows some tools alone. */
function describeRefused({ title, tools }: ChosenServer): string[] {
  const { refused = [] } = tools;
  return refused.length === 0
    ? []
    : [
        `${title}: your organisation does not allow ${refused.length} of its tools; they are refused.`,
      ];
}

/** What rules cannot promise of a server. */
export function describeGaps({ title, tools }: ChosenServer): string[] {
  const { read, write, destructive, unknown, refused = [], isComplete } = tools;
  const count = [read, write, destructive, unknown, refused].flat().length;
  if (count === 0) return [`${title}: none of its tools is known, so there are no rules for it.`];
  return isComplete
    ? []
    : [
        `${title}: it may have tools beside the ${count} that are known. What is allowed is safe; what is refused is not everything that could be.`,
      ];
}

/** Connectors on their own, and plugins; `servers` are those of both. */
export interface PermissionChoice {
  own: readonly ChosenServer[];
  plugins: readonly ChosenPlugin[];
  servers: readonly ChosenServer[];
}
