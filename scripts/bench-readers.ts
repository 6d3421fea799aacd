import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCatalog } from '../src/catalog/read.ts';
import { coverPlugin } from '../src/coverage/plugin-coverage.ts';
import { makeResolver } from '../src/coverage/resolver.ts';
import { limits } from '../src/plugins/limits.ts';
import { readPlugins } from '../src/plugins/read.ts';
import { findAllInPlugins } from '../src/rules/plugin-findings.ts';
import { root } from './directories.ts';
import { manyOf } from './many-plugins.ts';

const { catalog } = await readCatalog(join(root, 'catalog'));
const resolver = makeResolver(catalog);
const sizes = [1, 2, 4];
const columns = ['of each', ...sizes.map((size) => `${size} ×`), 'growth from 2 × to 4 ×'];
console.log(`Processor seconds to read, join and check one directory with many of a kind.\n`);
console.log(`| kind | ${columns.join(' | ')} |\n|---|${'---:|'.repeat(columns.length)}`);
for (const [kind, { count, write }] of Object.entries(manyOf)) {
  const seconds: number[] = [];
  for (const size of sizes) seconds.push(await timeReading(write(count * size)));
  const [, half = 0, whole = 0] = seconds;
  const row = [kind, count, ...seconds.map((each) => each.toFixed(2)), (whole / half).toFixed(1)];
  console.log(`| ${row.join(' | ')} |`);
}
console.log(`\nThe most that is read: ${JSON.stringify(limits)}`);

/** Processor seconds of one reading; what is written first is not counted. */
async function timeReading(files: Record<string, string>): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'catalog-readers-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    const start = process.cpuUsage();
    const reading = await readPlugins(directory);
    const coverages = reading.plugins.map((plugin) => coverPlugin(plugin, resolver));
    findAllInPlugins(reading, coverages, resolver, null, undefined);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
