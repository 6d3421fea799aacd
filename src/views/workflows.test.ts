import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { isRuleId } from '../rules/rules.ts';
import { checkWorkflow, searchWorkflow, siteWorkflow } from './workflows.ts';

const action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as Record<
  'inputs' | 'outputs',
  object
>;

for (const makeWorkflow of [checkWorkflow, searchWorkflow, siteWorkflow]) {
  test(`${makeWorkflow.name} is YAML that names inputs of the action and known rules`, () => {
    const text = makeWorkflow('acme/catalog');
    const { jobs } = parse(text, { strict: true }) as Workflow;
    const step = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .find(({ uses }) => uses === 'acme/catalog@main');
    assert.ok(step?.with);
    for (const input of Object.keys(step.with)) assert.ok(Object.hasOwn(action.inputs, input));
    for (const line of (step.with['rules'] ?? '').split('\n').filter(Boolean)) {
      assert.ok(isRuleId(line.split('=')[0] ?? ''), line);
    }
    for (const [, output = ''] of text.matchAll(/outputs\.(\w+)/g)) {
      assert.ok(Object.hasOwn(action.outputs, output));
    }
  });
}

test('the workflow with a search engine names it', () => {
  assert.match(searchWorkflow('acme/catalog'), /search-admin-key: \$\{\{ secrets\./);
});

interface Workflow {
  jobs: Record<string, { steps: { uses: string; with?: Record<string, string> }[] }>;
}
