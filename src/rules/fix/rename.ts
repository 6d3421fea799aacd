import { freeName } from '../../clients/name.ts';
import type { Plan, ServerEntry } from './plan.ts';

/** Gives an entry another name, one that is free. */
export function rename(
  { name, path }: ServerEntry,
  slug: string,
  names: ReadonlySet<string>,
): Plan | undefined {
  // One server alone has no name in the text.
  const free = freeName(slug, names);
  if (free === name) return undefined;
  return { label: `Name it ${free}`, edits: [{ kind: 'rename', path, name: free }] };
}
