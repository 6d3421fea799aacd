import type { ClientId } from '../clients.ts';

/** What may happen with the tools of one server, whichever program is to hold to it. */
export interface ToolRules {
  /** Its key in the configuration. */
  server: string;
  /** Its address, where it has one. */
  url?: string | undefined;
  /** The plugin that brings it along; Claude Code names its tools after it. */
  plugin?: string | undefined;
  allow: readonly string[];
  ask: readonly string[];
  deny: readonly string[];
  /** Whether nothing but what is allowed may run. */
  isLimited: boolean;
  /** Beginnings of names that are refused as well. */
  nets: readonly string[];
}

/** How a program is told of rules. */
export interface ToolRulesForm {
  /** The client whose people it is for: an address may be meant for some alone. */
  client: ClientId;
  name: string;
  /** Where it goes. */
  file: string;
  format: 'json' | 'toml' | 'yaml' | 'md';
  /** What to do with it, and what it cannot say. */
  notes: readonly string[];
  write: (rules: readonly ToolRules[]) => string;
}

/** Whether there is anything to say of a server. */
export function hasRules({ allow, ask, deny }: ToolRules): boolean {
  return allow.length + ask.length + deny.length > 0;
}

/** Data as JSON, as people write it by hand. */
export function toJson(data: unknown): string {
  return JSON.stringify(data, null, 2);
}
