import type { Place } from '../diagnostics/finding.ts';
import { applyOverride } from './apply-override.ts';
import { checkOverride, connectorNames } from './check-override.ts';
import type { Known, Problem } from './checks.ts';
import type { Connector } from './connector.ts';
import { idOf } from './files.ts';
import { finding, type CatalogFinding } from './findings.ts';
import type { Override } from './override.ts';
import { schemas } from './schemas.ts';
import { placeInYaml, readYaml, type YamlSource } from './yaml.ts';

/** Reads the overrides of one directory; one that does not fit the schema is left out, with findings. */
export function readOverrides(sources: readonly YamlSource[]): {
  overrides: SourcedOverride[];
  findings: CatalogFinding[];
} {
  const overrides: SourcedOverride[] = [];
  const findings: CatalogFinding[] = [];
  for (const source of sources) {
    const reading = readYaml(source, schemas['override.schema.json']);
    findings.push(...reading.findings);
    if (reading.value === undefined) continue;
    overrides.push({ id: idOf(source.file), override: reading.value, source });
  }
  return { overrides, findings };
}

/** Puts the overrides of one directory over the connectors that were read so far. */
export function overrideConnectors(
  connectors: readonly Connector[],
  overrides: readonly SourcedOverride[],
  known: Known | undefined,
): { connectors: Connector[]; problems: PlacedProblem[] } {
  if (overrides.length === 0) return { connectors: [...connectors], problems: [] };
  const byId = new Map(connectors.map((connector) => [connector.id, connector]));
  const hidden = new Set(overrides.flatMap((each) => (each.override.hidden ? [each.id] : [])));
  const whole = known && {
    ...known,
    names: connectorNames(connectors),
    served: servedBy(connectors),
    isHidden: (id: string) => hidden.has(id),
  };
  const problems = overrides.flatMap(({ id, override, source }) =>
    whole === undefined
      ? []
      : checkOverride(id, override, byId.get(id), whole).map((problem) => ({ problem, source })),
  );
  for (const { id, override } of overrides) {
    const connector = byId.get(id);
    if (connector !== undefined) byId.set(id, applyOverride(connector, override));
  }
  return { connectors: [...byId.values()], problems };
}

/** The connectors that overrides hide, with the place that says so. */
export function hiddenPlaces(overrides: readonly SourcedOverride[]): Map<string, Place> {
  return new Map(
    overrides.flatMap(({ id, override, source }) =>
      override.hidden ? [[id, placeInYaml(source, ['hidden'])] as const] : [],
    ),
  );
}

/** What plugins wire although it is hidden, as findings where that is said. */
export function findHiddenInUse(
  hidden: ReadonlyMap<string, Place>,
  pluginsOf: (id: string) => readonly string[],
): CatalogFinding[] {
  return [...hidden].flatMap(([id, place]) => {
    const plugins = pluginsOf(id);
    return plugins.length === 0 ? [] : [finding('override-hidden-wired', place, { id, plugins })];
  });
}

function servedBy(connectors: readonly Connector[]): Map<string, string[]> {
  const served = new Map<string, string[]>();
  for (const { id, servedBy: owner } of connectors) {
    if (owner !== undefined) served.set(owner, [...(served.get(owner) ?? []), id]);
  }
  return served;
}

/** An override of the connector of an id, and the file it is read from. */
export interface SourcedOverride {
  id: string;
  override: Override;
  source: YamlSource;
}

interface PlacedProblem {
  problem: Problem;
  source: YamlSource;
}
