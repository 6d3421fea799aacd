import type { Categories } from './category.ts';
import { finding, type CatalogFinding } from './findings.ts';
import { schemas } from './schemas.ts';
import { placeInYaml, readYaml, type YamlSource } from './yaml.ts';

/**
 * Reads the categories of several directories, of which later ones add their own; a group that is there already
 * takes more. Undefined where the first could not be read.
 */
export function readVocabulary(sources: readonly (YamlSource | undefined)[]): {
  vocabulary: Categories | undefined;
  findings: CatalogFinding[][];
} {
  const readings = sources.map((source) =>
    source === undefined ? undefined : readYaml(source, schemas['categories.schema.json']),
  );
  const findings = readings.map((reading) => [...(reading?.findings ?? [])]);
  const first = readings[0]?.value;
  if (first === undefined) return { vocabulary: undefined, findings };
  const vocabulary = { groups: [...first.groups], categories: [...first.categories] };
  for (const [index, source] of sources.entries()) {
    const value = readings[index]?.value;
    if (index === 0 || source === undefined || value === undefined) continue;
    const isNew = ({ id }: { id: string }) => !vocabulary.groups.some((each) => each.id === id);
    vocabulary.groups.push(...value.groups.filter(isNew));
    for (const [at, category] of value.categories.entries()) {
      if (vocabulary.categories.some(({ id }) => id === category.id)) {
        const place = placeInYaml(source, ['categories', at, 'id']);
        const args = { what: 'category', id: category.id, other: category.id };
        findings[index]?.push(finding('id-conflict', place, args));
      } else vocabulary.categories.push(category);
    }
  }
  return { vocabulary, findings };
}
