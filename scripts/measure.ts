import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { pageKinds } from '../tests/site/page-kinds.ts';
import { measureWeight } from '../tests/site/weight.ts';
import { chromiumArguments, ensureChromium } from './chromium.ts';
import { serveSite } from './static-server.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 9333;

const dist = join(import.meta.dirname, '../dist');
if (!existsSync(dist)) {
  console.error('No dist/ to measure; run `npm run build` first.');
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
  const kinds = Object.entries(pageKinds).filter(([kind]) => kind !== 'not found');
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
