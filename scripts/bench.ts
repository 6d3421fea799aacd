import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseOptions, readUsage } from './usage-error.ts';
import { type Comparison, compareBuilders } from './compare-builders.ts';
import { chooseQueries, measureSearch } from './search-cost.ts';
import { treeMemory } from './process-memory.ts';
import { measureTyping } from './typing-cost.ts';
import { writeSyntheticCatalog } from './synthetic-catalog.ts';

const MB = 1e6;
/** Larger catalogs are not built a second time. */
const MOST_CHANGED = 1_000;
const { positionals, values } = readUsage(() =>
  parseOptions({
    allowPositionals: true,
    options: {
      search: { type: 'boolean', default: false },
      compare: { type: 'boolean', default: false },
    },
  }),
);
const counts = positionals.length === 0 ? [100, 1_000, 10_000] : positionals.map(Number);

const gibibytes = Math.round(totalmem() / 2 ** 30);
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${gibibytes} GiB, Node ${process.version}`);
console.log(`${describeLoad()}\n`);
const compared: { count: number; seconds: number; others: Comparison[] }[] = [];
const columns = [
  'connectors',
  'seconds',
  'one changed',
  'pages',
  'pages/s',
  'peak memory',
  'dist',
  'a connector',
];
const searchColumns = [
  'names',
  'index',
  'dialog opens',
  'results after',
  'typed, results after (p95)',
  'a key in the list (p95)',
];
/** Names that are typed, each right and mistyped. */
const TYPED = 9;
const all = values.search ? [...columns, ...searchColumns] : columns;
console.log(`| ${all.join(' | ')} |\n|${'---:|'.repeat(all.length)}`);
for (const count of counts) {
  const directory = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
  try {
    await writeSyntheticCatalog(join(directory, 'catalog'), count);
    const { seconds, memory } = await timeBuild(directory);
    const { bytes, pages } = await measureFolder(join(directory, 'dist'));
    const row = [
      inThousands(count),
      seconds.toFixed(1),
      count > MOST_CHANGED ? '' : `${(await timeChange(directory)).toFixed(1)} s`,
      inThousands(pages),
      (pages / seconds).toFixed(0),
      memory === undefined ? 'unknown' : `${Math.round(memory / MB)} MB`,
      `${(bytes / MB).toFixed(1)} MB`,
      `${(bytes / count / 1000).toFixed(1)} KB`,
      ...(values.search ? await describeSearch(join(directory, 'dist')) : []),
    ];
    console.log(`| ${row.join(' | ')} |`);
    if (values.compare) {
      const others = await compareBuilders(join(directory, 'dist'), directory);
      compared.push({ count, seconds, others });
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const [first] = compared;
if (first !== undefined) {
  const heads = first.others.map(({ builder, size }) => `${builder}, ${size}`);
  const rows = compared.map(({ count, seconds, others }) => [
    inThousands(count),
    ...others.map((other) => describeOther(other.seconds, seconds)),
  ]);
  const last = compared.at(-1)?.others ?? [];
  const words = last.map((other) => (other.words === undefined ? '' : inThousands(other.words)));
  const lines = [
    ['connectors', ...heads],
    ['connectors', ...heads].map(() => '---:'),
    ...rows,
    ['words in the last index', ...words],
  ];
  console.log(`\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}`);
  console.log(`\n${describeLoad()}`);
}

/** What another builder took, and how many times that ours is. */
function describeOther(theirs: number | undefined, ours: number): string {
  return theirs === undefined
    ? 'not there'
    : `${theirs.toFixed(1)} s (${(ours / theirs).toFixed(1)} ×)`;
}

function inThousands(count: number): string {
  return count.toLocaleString('en-US');
}

/** How much else the machine does: figures of a busy one are none. */
function describeLoad(): string {
  const [minute = 0] = loadavg();
  const busy = minute > 0.5 ? ': it is not idle' : '';
  return `Load of the machine in the last minute: ${minute.toFixed(1)}${busy}.`;
}

/** Wall seconds of one build with all outputs, and the most memory its processes held together. */
async function timeBuild(
  directory: string,
): Promise<{ seconds: number; memory: number | undefined }> {
  const start = performance.now();
  const command = [
    join(import.meta.dirname, 'catalog.ts'),
    'build',
    '--out',
    join(directory, 'dist'),
  ];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, CATALOG_DIR: join(directory, 'catalog') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory: number | undefined;
  const timer = setInterval(() => {
    const now = treeMemory(child.pid ?? 0);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build ended with exit code ${String(code)}.`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

/** Wall seconds of another build once one entry says something else. */
async function timeChange(directory: string): Promise<number> {
  const file = join(directory, 'catalog/connectors/synthetic-0.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('It knows', 'It also knows'));
  return (await timeBuild(directory)).seconds;
}

/** What searches load and take, by browser: compressed bytes and seconds, and milliseconds where somebody types. */
async function describeSearch(directory: string): Promise<string[]> {
  const { nameBytes, indexBytes, openSeconds, findSeconds } = await measureSearch(directory);
  const { resultMs, keyMs } = await measureTyping(directory, await chooseQueries(directory, TYPED));
  return [
    ...[nameBytes, indexBytes].map((bytes) => `${Math.round(bytes / 1000)} KB`),
    ...[openSeconds, findSeconds].map((seconds) => `${seconds.toFixed(1)} s`),
    ...[resultMs, keyMs].map((ms) => `${Math.round(ms)} ms`),
  ];
}

async function measureFolder(directory: string): Promise<{ bytes: number; pages: number }> {
  let bytes = 0;
  let pages = 0;
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
    if (entry.name.endsWith('.html')) pages += 1;
  }
  return { bytes, pages };
}
