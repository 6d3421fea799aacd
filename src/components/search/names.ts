import type { NameEntry } from '../../outputs/search/name-match.ts';

/** The names of all connectors, categories and plugins. */
export async function loadNames(base: string): Promise<NameEntry[]> {
  const response = await fetch(`${base}search/names.json`);
  if (!response.ok) throw new Error(`search/names.json: ${response.status}`);
  return (await response.json()) as NameEntry[];
}
