import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { pageKinds } from '../tests/site/page-kinds.ts';
import { measureWeight } from '../tests/site/weight.ts';
import { chromiumArguments, ensureChromium } from './chromium.ts';
import { serveSite } from './static-server.ts';
import { knownId, parseOptions, readUsage } from './usage-error.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 9333;

const { kinds, dist } = readUsage(() => {
  const { positionals, values } = parseOptions({
    allowPositionals: true,
    options: { site: { type: 'string', default: join(import.meta.dirname, '../dist') } },
  });
  return { kinds: pagesOf(positionals), dist: resolve(values.site) };
});
if (!existsSync(dist)) {
  console.error(`There is no ${dist} to measure; run \`npm run build\` first.`);
  process.exit(1);
}

const site = await serveSite(dist, 0);
const profile = await mkdtemp(join(tmpdir(), 'catalog-measure-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: ensureChromium(),
  args: [...chromiumArguments, `--remote-debugging-port=${PORT}`],
});
try {
  console.log('| page | performance | accessibility | best practices | SEO | KB | of it script |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const [kind, path] of kinds) {
    const page = await browser.newPage();
    await page.goto(`${site.url}/404.html`);
    const { total, script } = await measureWeight(page, path);
    await page.close();
    const run = await lighthouse(site.url + path, {
      port: PORT,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    const scores = CATEGORIES.map((id) => Math.round((run?.lhr.categories[id]?.score ?? 0) * 100));
    const kilobytes = [total, script].map((bytes) => (bytes / 1000).toFixed(1));
    console.log(`| ${[kind, ...scores, ...kilobytes].join(' | ')} |`);
    for (const audit of failedAudits(run?.lhr)) console.log(`  - ${kind}: ${audit}`);
  }
} finally {
  await browser.close();
  await site.close();
  await rm(profile, { recursive: true, force: true });
}

/** Pages by what they are called: those asked for by kind or by path, or one of each kind. */
function pagesOf(asked: readonly string[]): [string, string][] {
  const known = Object.entries(pageKinds).filter(([kind]) => kind !== 'not found');
  if (asked.length === 0) return known;
  return asked.map((word) => {
    if (word.startsWith('/')) return [word, word];
    const kind = knownId(
      'kind of page',
      word,
      known.map(([each]) => each),
    );
    return [kind, pageKinds[kind] ?? ''];
  });
}

/** The audits that cost points. */
function failedAudits(report: LighthouseReport | undefined): string[] {
  if (report === undefined) return ['no report'];
  return CATEGORIES.filter((id) => id !== 'performance').flatMap((id) =>
    (report.categories[id]?.auditRefs ?? [])
      .filter((ref) => ref.weight > 0 && (report.audits[ref.id]?.score ?? 1) < 1)
      .map((ref) => `${id}: ${report.audits[ref.id]?.title ?? ref.id}`),
  );
}

type LighthouseReport = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];
