import type { Access } from './connector.ts';
import { findingMaker, type FindingOf } from '../diagnostics/finding.ts';

/** Makes a finding about the catalog's own files. */
export const finding = findingMaker<CatalogFindings>();

/** What is found in the catalog's own files, by rule. */
export interface CatalogFindings {
  'entry-not-yaml': { fault: string } | { alias: string };
  'entry-key-unknown': {
    key: string;
    /** Where it stands; '' at the top. */
    field: string;
    expectedKeys: readonly string[];
    nearest: string | undefined;
  };
  'entry-value-missing': { field: string; expected: string };
  'entry-value-invalid': {
    found: string;
    field: string;
    expected: string;
    nearest: string | undefined;
  };
  'entry-file-name': undefined;
  'entry-status-differs': { status: string; fault: StatusFault };
  'served-by-endpoint': { endpoint: string | undefined; owner: string };
  'variable-undescribed': { variable: string };
  'variable-unused': { variable: string };
  'tool-repeated': { tool: string; isOfEndpoint: boolean };
  'tool-endpoint-unknown': { endpoint: string };
  'answer-endpoint-unknown': { endpoint: string; file: string };
  'entry-unformatted': { command: string };
  /** `isTable`: in a table of a plugin, which may have words of its own. */
  'category-unknown': { category: string; nearest: string | undefined; isTable?: boolean };
  'connector-unknown': { field: string; id: string; nearest: string | undefined };
  'endpoint-unknown': { id: string; nearest: string | undefined };
  'id-conflict': { what: string; id: string; other: string };
  'alias-conflict': { alias: string; other: string };
  'endpoint-conflict': { endpoint: string; other: string };
  'secret-literal': { name: string };
  'fact-unsourced': { fact: string; missing: string };
  'answer-differs': AnswerDifference;
  'import-differs': {
    /** The name in the registry. */
    listed: string;
    address: string;
    kind: 'missing' | 'deprecated' | 'active';
    from: string;
  };
  'list-unreadable': { list: string; fault: 'missing' | 'too-large' | 'other-form' };
  'list-tools-differ': {
    list: string;
    /** `missing` in the entry, or `gone` from the list. */
    kind: 'missing' | 'gone';
    tools: readonly string[];
  };
  'list-tools-left-out': { list: string; tools: readonly string[] };
  'list-access-differs': { list: string; tool: string; entryAccess: Access; got: ListedAccess };
  'list-access-confirmed': { list: string; tools: readonly string[] };
  'list-package-differs': {
    list: string;
    kind: 'gone' | 'deprecated';
    /** What the registry says of it. */
    message: string | undefined;
    /** That which runs it. */
    endpoint: string | undefined;
  };
  'override-connector-unknown': { id: string; nearest: string | undefined };
  'override-endpoint-gone': {
    endpoint: string;
    /** `unknown` where the entry has none of that id. */
    status: 'legacy' | 'retired' | 'unknown';
    /** What to name in its place. */
    instead: string | undefined;
  };
  'override-tool-unknown': {
    tool: string;
    /** Whether the entry has all tools of the connector. */
    isComplete: boolean;
    nearest: string | undefined;
  };
  'override-hidden-needed': { id: string; served: readonly string[] };
  'override-hidden-wired': { id: string; plugins: readonly string[] };
  'fact-stale': { fact: string; checked: string };
}

export type CatalogFinding = FindingOf<CatalogFindings>;

interface AnswerDifference {
  endpoint: string;
  /** What the entry says. */
  statement: string;
  /** What the server answered in its place. */
  got: string;
  /** YYYY-MM-DD. */
  asked: string;
  connector: string;
}

/** What the endpoints of an entry say against its status. */
export type StatusFault = 'no-fixed' | 'no-variables' | 'has-current' | 'listed';

/** What a list says that a tool does; `change` where it does not say whether it destroys. */
export type ListedAccess = Exclude<Access, 'unknown'> | 'change';
