import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';
import { readMcpFile } from '../../src/plugins/mcp-file.ts';
import { siteDirectory } from '../site/site.ts';
import { readSamples } from './samples.ts';

const EXAMPLE = 'https://catalog.example.com';
const samples = readSamples().filter(({ isRun }) => isRun);
const directory = mkdtempSync(join(tmpdir(), 'api-samples-'));
let site: StaticSite;
before(async () => void (site = await serveSite(siteDirectory, 0)));
after(async () => {
  await site.close();
  rmSync(directory, { recursive: true });
});

/** Runs a program in the folder of this test; what it wrote to both outputs. */
function run(command: string, args: readonly string[]): Promise<{ out: string; problems: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: directory,
      env: { ...process.env, SITE: site.url, NODE_NO_WARNINGS: '1' },
    });
    const written = { out: '', problems: '' };
    child.stdout.on('data', (data) => void (written.out += String(data)));
    child.stderr.on('data', (data) => void (written.problems += String(data)));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(written) : reject(new Error(`${code}: ${written.problems}`)),
    );
  });
}

// Without `--norc`, bash with a socket for its input takes itself for a remote shell and reads the machine's settings.
const strict = ['-euo', 'pipefail'];
const hasJq = spawnSync('jq', ['--version']).status === 0;

for (const { place, language, text } of samples.filter((sample) => sample.language === 'sh')) {
  test(`${place}: the ${language} sample answers`, { skip: !hasJq && 'no jq here' }, async () => {
    const { out, problems } = await run('bash', ['--norc', ...strict, '-c', text]);
    assert.equal(problems, '');
    const file = /> (\S+)$/.exec(text)?.[1];
    if (file === undefined) {
      assert.match(out, /\w/);
    } else {
      const { servers, findings } = readMcpFile(file, readFileSync(join(directory, file), 'utf8'));
      assert.deepEqual(findings, []);
      assert.deepEqual(
        servers.map(({ name, state }) => [name, state]),
        [['notion', 'ready']],
      );
    }
  });
}

for (const { place, text } of samples.filter(({ language }) => language === 'ts')) {
  test(`${place}: the JavaScript sample answers`, async () => {
    assert.ok(text.includes(EXAMPLE));
    const file = join(directory, 'sample.mjs');
    writeFileSync(file, text.replaceAll(EXAMPLE, site.url));
    const { out, problems } = await run(process.execPath, [file]);
    assert.equal(problems, '');
    for (const line of out.trim().split('\n')) {
      const [, address = ''] = / (\S+)$/.exec(line) ?? [];
      assert.equal((await fetch(address)).status, 200, line);
    }
  });
}

test('there are samples to run', () => assert.equal(samples.length, 6));
