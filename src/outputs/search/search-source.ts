import type { Workspace } from '../../workspace/workspace.ts';
import type { SearchSource } from './entry.ts';
import { searchWords } from './search-words.ts';
import { workspaceEntries } from './workspace-entries.ts';

/** All that search knows of a workspace: the guides are read once they are built. */
export function searchSource(workspace: Workspace): SearchSource {
  return { entries: workspaceEntries(workspace), words: searchWords(workspace.catalog) };
}
