import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { checkCatalogText } from './entry.ts';
import { readIgnoreFile } from '../../src/diagnostics/ignores.ts';
import { idsOf } from '../../src/rules/rules.ts';
import { readMcpFile } from '../../src/plugins/mcp-file.ts';
import { readSamples, type Sample } from './samples.ts';

const samples = readSamples();

/** What is wrong with a sample of each language; nothing where it is right. */
const problems: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => thrownBy(() => JSON.parse(text)),
  yaml: (text) => thrownBy(() => parseYaml(text, { strict: true })),
  toml: (text) => thrownBy(() => parseToml(text)),
  sh: (text) => spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' }).stderr,
  ts: (text) => thrownBy(() => stripTypeScriptTypes(text)),
  nginx: findNginxProblem,
  md: () => '',
  text: () => '',
};

test('the guides have samples', () => assert.ok(samples.length > 30));

for (const { place, language, text } of samples) {
  test(`${place}: the ${language} sample parses`, () => {
    const find = problems[language];
    assert.ok(find, `no parser for "${language}"`);
    assert.equal(find(text), '');
  });
}

for (const sample of samples.filter(({ title }) => title === '.mcp.json')) {
  test(`${sample.place}: ${sample.isWrong ? 'shows a mistake' : 'is a right .mcp.json'}`, () => {
    assert.equal(isRightMcpJson(sample), !sample.isWrong);
  });
}

for (const { place, text } of samples.filter(({ title }) => title === '.catalog-check.json')) {
  test(`${place}: the check reads it without a finding`, () => {
    assert.deepEqual(
      readIgnoreFile(text, idsOf).filter((read) => 'args' in read),
      [],
    );
  });
}

for (const { place, text } of samples.filter(({ title }) =>
  title?.startsWith('catalog/connectors/'),
)) {
  test(`${place}: the entry passes the check of the catalog`, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'guide-'));
    try {
      assert.deepEqual(await checkCatalogText(directory, text), []);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
}

function isRightMcpJson({ text }: Sample): boolean {
  const { servers, findings } = readMcpFile('.mcp.json', text);
  return (
    findings.length === 0 &&
    servers.length > 0 &&
    servers.every(({ transport, state }) => transport !== null && state !== 'invalid')
  );
}

// No parser of nginx files is on npm that is kept up: its grammar is directives that end in ";" and blocks.
function findNginxProblem(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const odd = lines.find((line) => line !== '' && !/[;{}]$/.test(line));
  const depth = [...text].reduce((sum, c) => sum + Number(c === '{') - Number(c === '}'), 0);
  return odd ?? (depth === 0 ? '' : `${depth} blocks are open`);
}

function thrownBy(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return String(error);
  }
}
