import type { JsonFile, JsonProblem } from '../diagnostics/json.ts';
import { finding, type PluginFinding } from './findings.ts';

/** Says what is not strict JSON in a file, as findings of the rule of that kind of file. */
export function jsonFindings(json: JsonFile, rule: JsonRule): PluginFinding[] {
  return json.problems.map((problem) => jsonFinding(json, problem, rule));
}

/** The finding that one problem of a JSON file is. */
export function jsonFinding(
  json: JsonFile,
  { kind, offset, what }: JsonProblem,
  rule: JsonRule,
): PluginFinding {
  const at = json.place(offset);
  if (kind === 'mark') return finding('byte-order-mark', at, undefined);
  if (kind === 'duplicate') return finding('json-key-duplicate', at, { key: what });
  return finding(rule, at, {
    problem: `Unexpected ${what}, expected plain JSON; correct it here.`,
  });
}

type JsonRule = 'marketplace-invalid' | 'manifest-invalid' | 'mcp-invalid';
