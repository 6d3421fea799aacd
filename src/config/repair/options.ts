import type { ClientRow } from '../../clients/clients.ts';
import type { System } from '../../protocol/system.ts';

/** What is known of a text that is checked. */
export interface RepairOptions {
  /** The client whose it is; recognised where it is left out. */
  client?: string | undefined;
  /** The clients to choose from; all that there are where they are left out. */
  rows?: readonly ClientRow[] | undefined;
  /** Where the file lies, where it is one. */
  path?: string | undefined;
  /** What was pasted, where the text is what came of it when it was mended. */
  broken?: string | undefined;
  /** The encoding of the file, where it is not UTF-8. */
  encoding?: 'utf-16' | undefined;
  /** The system that it is for; told by its paths where it is left out. */
  system?: System | undefined;
}
