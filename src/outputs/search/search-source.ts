import { printableText } from '../../shell/printable.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { SearchEntry, SearchSource } from './entry.ts';
import { searchWords } from './search-words.ts';
import { workspaceEntries } from './workspace-entries.ts';

/** All that search knows of a workspace: the guides are read once they are built. */
export function searchSource(workspace: Workspace): SearchSource {
  return {
    entries: workspaceEntries(workspace).map(printableEntry),
    words: searchWords(workspace.catalog),
  };
}

/** An entry of which every text can be shown; nearly all are so. */
function printableEntry(entry: SearchEntry): SearchEntry {
  const all = textsOf(entry).join('\n');
  if (printableText(all) === all) return entry;
  const text = JSON.stringify(entry, (_, value: unknown) =>
    typeof value === 'string' ? printableText(value) : value,
  );
  return JSON.parse(text) as SearchEntry;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
