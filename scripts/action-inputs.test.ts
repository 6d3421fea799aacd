import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { formatOutputs, pagesAddress, readAction } from './action-inputs.ts';

const action = parse(
  await readFile(join(import.meta.dirname, '../action.yml'), 'utf8'),
) as ActionFile;
const [step] = action.runs.steps;

test('the check with its defaults, and with all inputs', () => {
  assert.deepEqual(readAction(environment({})).args, ['--plugins', '.', '--format', 'github']);
  const all = { plugins: 'a b\n c\n', rules: 'server-unknown=off', 'max-warnings': '3' };
  assert.deepEqual(readAction(environment(all)).args, [
    '--plugins',
    'a b',
    '--plugins',
    'c',
    '--format',
    'github',
    '--rule',
    'server-unknown=off',
    '--max-warnings',
    '3',
  ]);
});

test('the site, for GitHub Pages of the calling repository', () => {
  const { command, args, variables, outputs } = readAction({
    ...environment({ mode: 'site', plugins: 'plugins' }),
    GITHUB_REPOSITORY: 'Acme/Plugins',
    ACTION_REPOSITORY: 'connector-catalog/connector-catalog',
  });
  assert.equal(command, 'build');
  assert.deepEqual(args, ['--plugins', 'plugins', '--out', '_site']);
  assert.deepEqual(outputs, { site: '_site' });
  assert.deepEqual(variables, {
    SITE_URL: 'https://acme.github.io',
    SITE_BASE: '/Plugins',
    SITE_REPOSITORY: 'https://github.com/connector-catalog/connector-catalog',
  });
  assert.equal(pagesAddress('acme/acme.github.io').base, '');
});

test('the site with a search engine, uploaded where the key is known', () => {
  const given = {
    mode: 'site',
    'search-url': 'https://search.example.com',
    'search-key': 'public',
  };
  const forked = readAction(environment(given));
  assert.deepEqual(forked.upload, []);
  const { upload, variables } = readAction(environment({ ...given, 'search-admin-key': 'secret' }));
  assert.deepEqual(upload, ['--site', '_site']);
  assert.deepEqual(
    Object.entries(variables).filter(([name]) => name.startsWith('MEILISEARCH_')),
    [
      ['MEILISEARCH_URL', 'https://search.example.com'],
      ['MEILISEARCH_SEARCH_KEY', 'public'],
      ['MEILISEARCH_INDEX', 'connectors'],
      ['MEILISEARCH_ADMIN_KEY', 'secret'],
    ],
  );
});

test('a mode that is none is wrong usage', () => {
  assert.throws(() => readAction(environment({ mode: 'lint' })), /Choose check or site/);
});

test('an output with a line break is no other output', () => {
  const { outputs } = readAction(environment({ mode: 'site', out: '_site\nsite=/etc\nfoo<<x' }));
  assert.equal(
    formatOutputs(outputs, 'end-of-7'),
    'site<<end-of-7\n_site\nsite=/etc\nfoo<<x\nend-of-7\n',
  );
});

test('inputs reach the script as variables, never as parts of the command', () => {
  assert.doesNotMatch(step.run, /\$\{\{/);
  for (const name of Object.keys(action.inputs)) {
    const variable = `INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
    assert.equal(step.env[variable], `\${{ inputs.${name} }}`);
  }
});

/** The variables of the step for some inputs, the others by their defaults. */
function environment(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
      given[name] ?? value,
    ]),
  );
}

interface ActionFile {
  inputs: Record<string, { default: string }>;
  runs: { steps: [{ run: string; env: Record<string, string> }] };
}
