import { findingMaker, type FindingOf } from '../diagnostics/finding.ts';
import type { LimitedKind } from './limits.ts';
import type { SourceProblem } from './source.ts';

/** Makes a finding about the files of a marketplace or a plugin. */
export const finding = findingMaker<PluginFindings>();

/** What is found while marketplaces and plugins are read, by rule. */
export interface PluginFindings {
  /** Without a client it is Claude Code that reads it; `isRead` where the client takes it all the same. */
  'json-invalid': { found: string; client?: string; isRead?: true; loss?: JsonLoss };
  'mcp-other-format': { found: string; wanted: string; client: string };
  'marketplace-incomplete': { missing: 'object' | 'name' | 'owner' | 'plugins'; isThere?: boolean };
  'marketplace-file-misplaced': undefined;
  'marketplace-name-refused': { name: string; expected: string };
  'marketplace-entry-invalid': { found: string };
  'marketplace-entry-unnamed': undefined;
  'marketplace-entry-repeated': { name: string; line: number };
  'plugin-name-refused': { name: string; expected: string };
  'source-invalid': SourceProblem;
  'entry-parts-conflict': { plugin: string };
  'entry-servers-ignored': { plugin: string };
  'manifest-not-object': undefined;
  'manifest-name-missing': { isEmpty: boolean };
  'manifest-name-refused': { name: string; isInstalled: boolean };
  'manifest-homepage-invalid': { isEntry: boolean };
  /** `more` values of a list that are no paths either; `isMissing` where nothing lies at a path. */
  'component-path-invalid': { field: string } & (
    { path: string; isMissing?: boolean } | { found: string; more: number }
  );
  /** Its folder relative to the plugin; `hasList` where the plugin lists folders of skills. */
  'skill-too-deep': {
    name: string;
    folder: string;
    others: number;
    hasList: boolean;
    hasManifest: boolean;
  };
  'component-missing': { path: string; field: string | undefined };
  'command-source-missing': { command: string };
  'part-misplaced': { part: string; isSkillAtRoot?: true; others?: number };
  /** `isRecipe` of a file of Goose that has a list there by its own form. */
  'mcp-not-object': {
    found: string;
    expected: 'file' | 'servers' | 'name';
    client?: string;
    isRecipe?: true;
  };
  'server-outside-wrapper': { server: string; client?: string; key?: string };
  /** With the client where it reads the others all the same, and the entry was never meant as a server. */
  'server-not-object': { server: string; found: string; client?: string };
  'frontmatter-late': { before: string };
  'frontmatter-unclosed': undefined;
  /** The keys behind the mark that are lost; `isAtEnd` where nothing else stands behind it in its line. */
  'frontmatter-cut': { lost: string[]; isAtEnd: boolean };
  /** `isRead` where Claude Code takes it all the same, or that it does not look for the file. */
  'frontmatter-not-yaml': { fault: FrontmatterFault; detail?: string; isRead?: true | 'never' };
  'frontmatter-key-repeated': { key: string };
  /** Without a client it is the file of a plugin, which Claude Code reads. */
  'mcp-flat': { client?: string; key?: string; readsPlugins?: boolean };
  'mcp-servers-key': undefined;
  'mcp-other-client': { found: string; client?: string; hasNoFile?: true };
  /** `isBeside` where there are servers under the right key too. */
  'root-key-unknown': { key: string; expected: string; client?: string; isBeside?: true };
  /** Apart from the servers where it stands beside the key that holds them. */
  'server-env-outside': {
    name: string;
    servers: string[];
    isApart?: boolean;
    client?: string;
    /** The client then takes nothing of the file. */
    isLost?: boolean;
  };
  'json-key-duplicate': { key: string };
  /** With what is lost by it, where Claude Code does not take the mark. */
  'byte-order-mark': { loss?: JsonLoss };
  'source-missing': { plugin: string; source: string; other: string | undefined };
  'frontmatter-missing': { what: 'skill' | 'agent' };
  'limit-exceeded': { what: LimitedKind; count: number; limit: number };
  'file-too-large': { size: number; limit: number };
  /**
   * Without a client it is Claude Code that reads it; `isUnknown` where nobody has said what the client does;
   * `encrypted` where it is no text at all, with the number of other files that are so.
   */
  'file-encoding': { client?: string; isUnknown?: true; encrypted?: number };
  'file-unreadable': { what: 'file' | 'folder' | 'gone' };
  'link-outside': undefined;
  'server-incomplete': { server: string; missing: string };
}

export type PluginFinding = FindingOf<PluginFindings>;

/** What a file that is not read keeps from working. */
export type JsonLoss = 'file' | 'hooks' | 'plugin' | 'marketplace';

/** Why a frontmatter is read line by line. */
export type FrontmatterFault = 'size' | 'tab' | 'documents' | 'text' | 'keys' | 'structure';
