import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { projectWorkspace } from '../workspace/testing.ts';
import type { RuleId } from './rules.ts';

/**
 * The findings of anthropics/knowledge-work-plugins at 5267cf7bff3031921d4474b8e8f86ad02d2b8f6d,
 * which `catalog/plugins` mirrors. A count that falls is a defect that the mirror lost.
 */
const ofText: Counts = {
  'claude-md-ignored': 1,
  // Of four, two connect one product only: there is no choice to tell of.
  'connectors-file-missing': 2,
  'details-differ': 3,
  'entry-parts-external': 1,
  'folder-name-mismatch': 1,
  'marketplace-description-missing': 1,
  'option-also-included': 5,
  'placeholder-ambiguous': 2,
  'placeholder-unused': 11,
  'readme-command-unknown': 39,
  'readme-count-differs': 1,
  'readme-field-missing': 1,
  'readme-install-command': 15,
  'readme-path-missing': 1,
  'readme-plugin-missing': 1,
  'server-name-spaces': 14,
  // PayPal's, of which the new address is told.
  'server-sse-deprecated': 0,
  'server-url-empty': 32,
  'server-variable-unset': 0,
  // 12 and 41 in the original, of which 11 and 28 are of skills that lie in others: that alone is told.
  'skill-name-invalid': 1,
  'skill-name-mismatch': 13,
  'skill-nested': 5,
  'skill-requires-connector': 3,
  // 15 in the original: the texts of the skills are not mirrored.
  'skill-too-long': 0,
};

/** The same, of rules that ask the catalog: a catalog that knows more finds more. */
const ofCatalog: Counts = {
  'category-label-differs': 6,
  'connector-spelling-differs': 6,
  // "Brex · Desktop (CSV/export)": of the two, only Brex is a product.
  'connector-unwired': 7,
  'included-without-server': 9,
  'included-without-url': 10,
  'placeholder-undefined': 9,
  'readme-claims-server': 11,
  'readme-server-missing': 9,
  'server-auth-missing': 15,
  // Of Square's address the type was told too, until the new address became the one thing to do.
  'server-endpoint-legacy': 18,
  'server-label-differs': 2,
  // The file of Common Room tells of its server outside the table, and "Amplitude" in three tables is both of its regions.
  'server-undocumented': 14,
  'server-url-conflict': 1,
};

let counts: ReadonlyMap<string, number>;
before(async () => {
  const { pluginFindings } = await projectWorkspace();
  const byRule = Map.groupBy(pluginFindings, ({ rule }) => rule);
  counts = new Map([...byRule].map(([rule, { length }]) => [rule, length]));
});

test('the embedded marketplace has the defects of the original, and no others', () => {
  assert.deepEqual(found(ofText), ofText);
});

test('it has no fewer of those that only the catalog tells', () => {
  const atLeast = Object.entries(found(ofCatalog)).map(([rule, count]) => [
    rule,
    Math.min(count, ofCatalog[rule as RuleId] ?? 0),
  ]);
  assert.deepEqual(Object.fromEntries(atLeast), ofCatalog);
});

function found(rules: Counts): Counts {
  return Object.fromEntries(Object.keys(rules).map((rule) => [rule, counts.get(rule) ?? 0]));
}

type Counts = Partial<Record<RuleId, number>>;
