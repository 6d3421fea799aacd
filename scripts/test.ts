import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { root } from './directories.ts';
import { runNode, runNodes, runTool } from './run-tool.ts';
import { readSteps, testPatterns } from './test-steps.ts';
import { readUsage } from './usage-error.ts';

process.chdir(root);
const site = join(root, '.cache/test-site');
// Each takes about half of the time.
const unitTests = [
  ['src/*.test.ts', 'src/[a-o]*/**/*.test.ts'],
  ['src/[p-z]*/**/*.test.ts', 'scripts/**/*.test.ts'],
];

// Two pages are open at once: a browser waits more than it works.
const browserFlags = ['--test-concurrency=2'];

/** Every step runs, so that one run tells all that is wrong; `npm test -- lint unit` runs the steps named. */
const steps = {
  format: {
    takesPaths: true,
    run: (paths) =>
      runTool('prettier', ['--check', '--log-level=warn', ...(paths.length === 0 ? ['.'] : paths)]),
  },
  lint: {
    takesPaths: true,
    // What is dead can be told of the whole only.
    run: async (paths) =>
      (await runTool('oxlint', paths)) || (paths.length === 0 ? runTool('knip', []) : 0),
  },
  schemas: whole(() => runNode(['scripts/schemas.ts', '--check'])),
  catalog: whole(() => runNode(['scripts/catalog.ts', 'check'])),
  types: whole(() => runTool('astro', ['check', '--minimumFailingSeverity', 'warning'])),
  unit: {
    takesPaths: true,
    // In two processes: starting one for each file, and loading the same modules there, took most of the time.
    run: (paths) =>
      runNodes(
        (paths.length === 0 ? unitTests : [testPatterns(paths, [], root)]).map((patterns) =>
          testArguments(patterns, [isolationFlag()]),
        ),
      ),
  },
  build: whole(() => runNode(['scripts/catalog.ts', 'build', '--out', site])),
  browser: {
    takesPaths: true,
    run: (paths) => {
      process.env['CHROMIUM_PATH'] = ensureChromium();
      process.env['SITE_DIR'] = site;
      return runNode(
        testArguments(testPatterns(paths, ['tests/**/*.test.ts'], root), browserFlags),
      );
    },
  },
} as const satisfies Record<string, Step>;

const { names, paths } = readUsage(() => readSteps(process.argv.slice(2), steps, root));
const failed: string[] = [];
for (const name of names) {
  const start = performance.now();
  const code = await steps[name].run(paths);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}

function whole(run: () => Promise<number>) {
  return { takesPaths: false, run } as const;
}

function testArguments(patterns: readonly string[], flags: readonly string[]): string[] {
  return ['--test', '--test-reporter=spec', ...flags, ...patterns];
}

// Node 22 knows it by its first name.
function isolationFlag(): string {
  const name = 'test-isolation';
  const isNamed = process.allowedNodeEnvironmentFlags.has(`--${name}`);
  return isNamed ? `--${name}=none` : `--experimental-${name}=none`;
}

interface Step {
  takesPaths: boolean;
  run: (paths: readonly string[]) => Promise<number>;
}
