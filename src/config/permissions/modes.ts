import type { Access } from '../../catalog/connector.ts';
import type { ToolRules } from '../../clients/tool-rules/rules.ts';
import type { EndpointTools } from './server-tools.ts';

/** What may happen with a tool by what it does, in each of the ways that a reader may choose. */
export const modes = {
  'read-only': {
    label: 'Read only',
    line: 'Tools that only read run by themselves. All others are refused.',
    does: { read: 'allow', write: 'deny', destructive: 'deny', unknown: 'deny' },
  },
  ask: {
    label: 'Ask before a change',
    line: 'Tools that only read run by themselves. One that changes something is asked about first, one that deletes is refused.',
    does: { read: 'allow', write: 'ask', destructive: 'deny', unknown: 'ask' },
  },
  'as-is': {
    label: 'As it is',
    line: 'No rules: the program asks as it always does.',
    does: { read: 'leave', write: 'leave', destructive: 'leave', unknown: 'leave' },
  },
} as const satisfies Record<string, Mode>;

/** The rules for one server in a mode. */
export function rulesFor(server: RuledServer, mode: ModeId): ToolRules {
  const { tools, ...names } = server;
  const { does } = modes[mode];
  const toolsTo = (decision: Decision) =>
    accesses.flatMap((access) => (does[access] === decision ? tools[access] : []));
  return {
    ...names,
    allow: toolsTo('allow'),
    ask: toolsTo('ask'),
    deny: [...toolsTo('deny'), ...(tools.refused ?? [])],
    isLimited: mode === 'read-only',
    nets: mode === 'as-is' || tools.isComplete ? [] : netsFor(tools),
  };
}

/**
 * The beginnings of names under which other tools that delete may hide, where a list is not complete. None
 * that a known tool which does not delete has: a refusal would win over what is said of that one.
 */
function netsFor({ read, write, unknown }: EndpointTools): string[] {
  const others = [...read, ...write, ...unknown];
  return ['delete_', 'remove_'].filter((net) => !others.some((name) => name.startsWith(net)));
}

const accesses = ['read', 'write', 'destructive', 'unknown'] as const satisfies Access[];

export type ModeId = keyof typeof modes;
type Decision = 'allow' | 'ask' | 'deny' | 'leave';

interface Mode {
  label: string;
  line: string;
  does: Readonly<Record<Access, Decision>>;
}

/** A server as a configuration has it, with what its tools do. */
export interface RuledServer {
  /** Its key in the configuration. */
  server: string;
  url?: string | undefined;
  /** The plugin that brings it along. */
  plugin?: string | undefined;
  tools: EndpointTools;
}
