import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { PluginCategory } from '../plugins/categories.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { Entrance } from './sign-in.ts';

/** Whether a category works; whether it is documented is another fact. */
export type CoverageState = 'ready' | 'set-up' | 'documented-only' | 'open';

/** One category of a plugin; `source` is its table row, null where only a server or a skill names it. */
export interface CoverageRow {
  label: string;
  placeholder: string | null;
  category: Category | undefined;
  state: CoverageState;
  included: IncludedName[];
  others: { name: string; connector: Connector | undefined }[];
  source: PluginCategory | null;
}

/** A name that a table calls included, with the servers that stand for it. */
export interface IncludedName {
  name: string;
  connector: Connector | undefined;
  servers: ServerCoverage[];
}

export interface ServerCoverage {
  server: DeclaredServer;
  connector: Connector | undefined;
  isUsable: boolean;
  /** How Claude Code gets in to it; undefined where the catalog does not know. */
  entrance: Entrance | undefined;
  /** The first table row that names it. */
  documentedBy: PluginCategory | undefined;
}
