import { checkReferences, problem, type Known, type Problem } from './checks.ts';
import type { Connector } from './connector.ts';
import { fullNameKey } from './name-key.ts';
import { nearest } from './nearest.ts';
import type { Override } from './override.ts';

/** What of an override does not fit the entry that it is about, or the catalog. */
export function checkOverride(
  id: string,
  override: Override,
  connector: Connector | undefined,
  known: OverrideKnown,
): Problem[] {
  if (connector === undefined) {
    const args = { id, nearest: known.nearestConnector(id) };
    return problem('override-connector-unknown', [], args);
  }
  return [
    ...checkEndpoints(override, connector),
    ...checkTools(override, connector),
    ...checkHidden(override, connector, known),
    ...checkAliases(override, connector, known),
    ...checkEntry(override, connector, known),
  ];
}

function checkEndpoints({ endpoints = [] }: Override, connector: Connector): Problem[] {
  const own = connector.endpoints ?? [];
  const current = own.filter(({ status }) => status === 'current').map((each) => each.id);
  return endpoints.flatMap((id, index) => {
    if (current.includes(id)) return [];
    const found = own.find((each) => each.id === id);
    const status = found === undefined || found.status === 'current' ? 'unknown' : found.status;
    const instead =
      found?.replacedBy !== undefined && current.includes(found.replacedBy)
        ? found.replacedBy
        : nearest(id, current);
    return problem('override-endpoint-gone', ['endpoints', index], {
      endpoint: id,
      status,
      instead,
    });
  });
}

function checkTools({ allowedTools = [] }: Override, { tools }: Connector): Problem[] {
  const names = new Set((tools?.items ?? []).map(({ name }) => name));
  return allowedTools.flatMap((tool, index) =>
    names.has(tool)
      ? []
      : problem('override-tool-unknown', ['allowedTools', index], {
          tool,
          isComplete: tools?.complete === true,
          nearest: nearest(tool, names),
        }),
  );
}

function checkHidden(
  { hidden }: Override,
  { id }: Connector,
  { served, isHidden }: OverrideKnown,
): Problem[] {
  if (hidden !== true) return [];
  const shown = (served.get(id) ?? []).filter((each) => !isHidden(each));
  return shown.length === 0
    ? []
    : problem('override-hidden-needed', ['hidden'], { id, served: shown });
}

function checkAliases(
  { aliases = [] }: Override,
  { id }: Connector,
  { names }: OverrideKnown,
): Problem[] {
  return aliases.flatMap((alias, index) => {
    const other = names.get(fullNameKey(alias));
    return other === undefined || other === id
      ? []
      : problem('alias-conflict', ['aliases', index], { alias, other });
  });
}

function checkEntry({ entry }: Override, { id }: Connector, known: OverrideKnown): Problem[] {
  if (entry === undefined) return [];
  const { categories = [], related, beside } = entry;
  return checkReferences({ id, categories, related, beside }, known).map((each) => ({
    ...each,
    path: ['entry', ...each.path],
  }));
}

/** The names of connectors by which others must not be called. */
export function connectorNames(connectors: readonly Connector[]): Map<string, string> {
  return new Map(
    connectors.flatMap(({ id, name, aliases = [] }) =>
      [id, name, ...aliases].map((each) => [fullNameKey(each), id] as const),
    ),
  );
}

/** What an override may refer to, and what may depend on what it says. */
export interface OverrideKnown extends Known {
  /** Whose id a name is. */
  names: ReadonlyMap<string, string>;
  /** The connectors that are reached through a connector, by its id. */
  served: ReadonlyMap<string, readonly string[]>;
  isHidden: (id: string) => boolean;
}
