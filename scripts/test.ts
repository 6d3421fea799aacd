import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { runTool } from './run-tool.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const site = join(root, '.cache/test-site');

/** Every step runs, so that one run tells all that is wrong; `npm test -- lint unit` runs the steps named. */
const steps = {
  format: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
  lint: () => runTool('oxlint', []) || runTool('knip', []),
  schemas: () => runTool('node', ['scripts/schemas.ts', '--check']),
  catalog: () => runTool('node', ['scripts/catalog.ts', 'check']),
  types: () => runTool('astro', ['check', '--minimumFailingSeverity', 'warning']),
  unit: () => runTests(['src/**/*.test.ts', 'scripts/**/*.test.ts']),
  build: () => runTool('node', ['scripts/catalog.ts', 'build', '--out', site]),
  browser: () => {
    process.env['CHROMIUM_PATH'] = ensureChromium();
    process.env['SITE_DIR'] = site;
    return runTests(['tests/**/*.test.ts']);
  },
} as const satisfies Record<string, () => number>;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`Unexpected step "${unknown[0]}", expected ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const failed: string[] = [];
for (const [name, run] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const code = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}

function runTests(patterns: readonly string[]): number {
  return runTool('node', ['--test', '--test-reporter=spec', ...patterns]);
}
