import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogFinding } from '../findings.ts';
import { schemas } from '../schemas.ts';
import { readYaml } from '../yaml.ts';
import type { ChangedEntry } from './change.ts';

const FILE = 'changes.json';

/** Reads the change log of a directory of a catalog, if it has one. A file that does not fit is a finding. */
export async function readChangeLog(
  directory: string,
  name: string,
): Promise<{ entries: readonly ChangedEntry[]; findings: CatalogFinding[] }> {
  const text = await readFile(join(directory, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return { entries: [], findings: [] };
  const schema = schemas['changes.schema.json'];
  const { success, data } = schema.schema.safeParse(parse(text));
  if (success) return { entries: data.entries, findings: [] };
  // JSON is YAML, whose reader knows the place of each value.
  const { value, findings } = readYaml({ file: `${name}/${FILE}`, text }, schema);
  return { entries: value?.entries ?? [], findings };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
