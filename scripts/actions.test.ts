import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const workflows = globSync('.github/workflows/*.yml', { cwd: root });

test('a workflow may do nothing that it does not say, and runs actions of one commit', () => {
  assert.ok(workflows.length > 0);
  for (const file of workflows) {
    const text = readFileSync(join(root, file), 'utf8');
    const workflow = parse(text) as Workflow;
    assert.deepEqual(workflow.permissions, {}, file);
    for (const [name, job] of Object.entries(workflow.jobs)) {
      assert.ok(job['timeout-minutes'] > 0, `${file}: ${name}`);
      for (const { uses } of job.steps) {
        if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/, file);
      }
      // A text of a stranger, such as the title of a pull request, would be a part of the command.
      for (const { run = '' } of job.steps) assert.doesNotMatch(run, /\$\{\{/, file);
    }
  }
});

test('npm test is what continuous integration runs', () => {
  assert.ok(
    workflows.some((file) => readFileSync(join(root, file), 'utf8').includes('run: npm test')),
  );
});

test('every form asks for something, once', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter(
    (file) => !file.endsWith('config.yml'),
  );
  assert.equal(forms.length, 3);
  for (const file of forms) {
    const { name, description, body } = parse(readFileSync(join(root, file), 'utf8')) as Form;
    assert.ok(name && description, file);
    const ids = body.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, file);
    assert.ok(
      body.some(({ validations }) => validations?.required === true),
      file,
    );
  }
});

interface Workflow {
  permissions: object;
  jobs: Record<string, { 'timeout-minutes': number; steps: { uses?: string; run?: string }[] }>;
}

interface Form {
  name: string;
  description: string;
  body: { id: string; validations?: { required?: boolean } }[];
}
