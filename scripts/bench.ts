import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from './usage-error.ts';
import { compareBuilders } from './compare-builders.ts';
import { measureSearch } from './search-cost.ts';
import { treeMemory } from './process-memory.ts';
import { writeSyntheticCatalog } from './synthetic-catalog.ts';

const MB = 1e6;
const { positionals, values } = parseOptions({
  allowPositionals: true,
  options: {
    search: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});
const counts = positionals.length === 0 ? [100, 1_000, 10_000] : positionals.map(Number);

const gibibytes = Math.round(totalmem() / 2 ** 30);
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${gibibytes} GiB, Node ${process.version}`);
console.log(`${describeLoad()}\n`);
const compared: string[] = [];
const columns = ['connectors', 'seconds', 'pages', 'pages/s', 'peak memory', 'dist'];
const searchColumns = ['names', 'index', 'dialog opens', 'results after'];
const all = values.search ? [...columns, ...searchColumns] : columns;
console.log(`| ${all.join(' | ')} |\n|${'---:|'.repeat(all.length)}`);
for (const count of counts) {
  const directory = await mkdtemp(join(tmpdir(), 'catalog-bench-'));
  try {
    await writeSyntheticCatalog(join(directory, 'catalog'), count);
    const { seconds, memory } = await timeBuild(directory);
    const { bytes, pages } = await measureFolder(join(directory, 'dist'));
    const row = [
      count,
      seconds.toFixed(1),
      pages,
      (pages / seconds).toFixed(0),
      memory === undefined ? 'unknown' : `${Math.round(memory / MB)} MB`,
      `${(bytes / MB).toFixed(1)} MB`,
      ...(values.search ? await describeSearch(join(directory, 'dist')) : []),
    ];
    console.log(`| ${row.join(' | ')} |`);
    if (values.compare) {
      for (const each of await compareBuilders(join(directory, 'dist'), directory)) {
        const { builder, size, seconds: theirs } = each;
        const figures =
          theirs === undefined
            ? ['not there', '–']
            : [theirs.toFixed(1), (seconds / theirs).toFixed(1)];
        compared.push(`| ${[count, `${builder}, ${size}`, ...figures].join(' | ')} |`);
      }
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

if (values.compare) {
  const heads = ['connectors', 'builder, with Pagefind', 'seconds', 'ours takes × as long'];
  console.log(`\n| ${heads.join(' | ')} |\n|---:|---|---:|---:|\n${compared.join('\n')}`);
  console.log(`\n${describeLoad()}`);
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

/** What the first search of a visit loads and takes, by browser: compressed bytes and seconds. */
async function describeSearch(directory: string): Promise<string[]> {
  const { nameBytes, indexBytes, openSeconds, findSeconds } = await measureSearch(directory);
  return [
    ...[nameBytes, indexBytes].map((bytes) => `${Math.round(bytes / 1000)} KB`),
    ...[openSeconds, findSeconds].map((seconds) => `${seconds.toFixed(1)} s`),
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
