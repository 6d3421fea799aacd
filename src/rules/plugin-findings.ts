import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { withoutIgnored } from '../diagnostics/ignores.ts';
import type { PluginsRead } from '../plugins/read.ts';
import { findPluginProblems } from './problems.ts';
import { grade, idsOf } from './rules.ts';

/** All findings of a directory of plugins: of reading and of checking, without those it ignores. */
export function findAllInPlugins(
  reading: PluginsRead,
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
  ignores: string | null,
  source?: string,
): Finding[] {
  const { readme } = reading;
  const texts = coverages.flatMap(({ plugin }) => plugin.files);
  if (readme !== null) texts.push({ path: readme.file, text: readme.text });
  const refused = new Set(reading.findings.filter(({ rule }) => refusals.has(rule)).map(placeKey));
  // A name that the format refuses is told once.
  const problems = findPluginProblems(coverages, resolver, { ...reading, source }).filter(
    (each) => each.rule !== 'name-unclean' || !refused.has(placeKey(each)),
  );
  const found = [...reading.findings, ...problems];
  return withoutIgnored(found, unique(texts), ignores, idsOf).map(grade);
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

const refusals = new Set(['manifest-invalid', 'marketplace-invalid'].flatMap(idsOf));

// Several marketplace entries may lead to one folder.
function unique<Item extends { path: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.path, item])).values()];
}
