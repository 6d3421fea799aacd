import type { JsonFile, JsonProblem } from '../diagnostics/json.ts';
import { findingMaker, type FindingOf } from '../diagnostics/finding.ts';
import type { JsonLoss, PluginFinding, PluginFindings } from './findings.ts';

/** Says what is not strict JSON in a file, and what is lost by it. */
export function jsonFindings(json: JsonFile, loss?: JsonLoss): PluginFinding[] {
  return json.problems.map((problem) => jsonFinding(json, problem, loss));
}

/** The finding that one problem of a JSON file is. */
export function jsonFinding(
  json: JsonFile,
  { kind, offset, what }: JsonProblem,
  loss?: JsonLoss,
): FindingOf<JsonFindings> {
  const at = json.place(offset);
  if (kind === 'mark') {
    return strictFiles.test(json.file)
      ? finding('byte-order-mark', at, { loss: loss ?? 'file' }, 'error')
      : finding('byte-order-mark', at, {});
  }
  if (kind === 'duplicate') return finding('json-key-duplicate', at, { key: what });
  return finding('json-invalid', at, { found: what, ...(loss !== undefined && { loss }) });
}

// Where Claude Code refuses the mark; its manifest it reads with one.
const strictFiles = /(?<!\.claude-plugin\/(?:plugin|marketplace))\.json$/;

const finding = findingMaker<JsonFindings>();

type JsonFindings = Pick<PluginFindings, 'byte-order-mark' | 'json-key-duplicate' | 'json-invalid'>;
