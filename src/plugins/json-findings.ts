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
  if (kind === 'mark') return finding('byte-order-mark', at, undefined);
  if (kind === 'duplicate') return finding('json-key-duplicate', at, { key: what });
  return finding('json-invalid', at, { found: what });
}

const finding = findingMaker<JsonFindings>();

type JsonFindings = Pick<PluginFindings, 'byte-order-mark' | 'json-key-duplicate' | 'json-invalid'>;
