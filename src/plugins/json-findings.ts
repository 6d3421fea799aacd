import type { JsonFile, JsonProblem } from '../diagnostics/json.ts';
import { findingMaker, type FindingOf } from '../diagnostics/finding.ts';
import type { PluginFinding, PluginFindings } from './findings.ts';

/** Says what is not strict JSON in a file. */
export function jsonFindings(json: JsonFile): PluginFinding[] {
  return json.problems.map((problem) => jsonFinding(json, problem));
}

/** The finding that one problem of a JSON file is. */
export function jsonFinding(
  json: JsonFile,
  { kind, offset, what }: JsonProblem,
): FindingOf<JsonFindings> {
  const at = json.place(offset);
  if (kind === 'mark') {
    const severity = strictFiles.test(json.file) ? 'error' : undefined;
    return finding('byte-order-mark', at, undefined, severity);
  }
  if (kind === 'duplicate') return finding('json-key-duplicate', at, { key: what });
  return finding('json-invalid', at, { found: what });
}

// Where Claude Code refuses the mark; its manifest it reads with one.
const strictFiles = /(?<!\.claude-plugin\/(?:plugin|marketplace))\.json$/;

const finding = findingMaker<JsonFindings>();

type JsonFindings = Pick<PluginFindings, 'byte-order-mark' | 'json-key-duplicate' | 'json-invalid'>;
