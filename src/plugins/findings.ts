import { findingMaker, type FindingOf } from '../diagnostics/finding.ts';

/** Makes a finding about the files of a marketplace or a plugin. */
export const finding = findingMaker<PluginFindings>();

/** What is found while marketplaces and plugins are read, by rule. */
export interface PluginFindings {
  'marketplace-invalid': { problem: string };
  'manifest-invalid': { problem: string };
  'manifest-missing': { plugin: string };
  'mcp-invalid': { problem: string };
  'mcp-flat': undefined;
  'mcp-servers-key': undefined;
  'json-key-duplicate': { key: string };
  'byte-order-mark': undefined;
  'source-missing': { plugin: string; source: string };
  'frontmatter-invalid': { problem: string };
  'frontmatter-missing': { what: string };
  'file-too-large': { size: number; limit: number };
  'file-unreadable': { reason: string };
  'link-outside': undefined;
  'server-incomplete': { server: string; missing: string };
}

export type PluginFinding = FindingOf<PluginFindings>;
