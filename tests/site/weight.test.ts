import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pageKinds } from './page-kinds.ts';
import { measureWeight } from './weight.ts';
import { catalog, siteDirectory, useBrowser } from './site.ts';

const { open } = useBrowser();
const KB = 1000;

/** What a page may weigh by the name of its kind, and how much of it may be script, in bytes; the first that fits. */
const bars: readonly { kind: RegExp; total: number; script: number }[] = [
  { kind: /^connector\b/, total: 40 * KB, script: 8 * KB },
  // With what runs before a page is shown, which is a file of its own.
  { kind: /^/, total: 80 * KB, script: 32 * KB },
];

const pages = join(siteDirectory, 'connectors');
// The largest pages of connectors are the ones to know about: most tools, most ways in.
const largest = catalog.connectors
  .map(({ id }) => ({ id, size: statSync(join(pages, id, 'index.html')).size }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 4)
  .map(({ id }) => [`connector, large: ${id}`, `/connectors/${id}/`] as const);

for (const [kind, path] of [...Object.entries(pageKinds), ...largest]) {
  test(`${kind}: light, and nothing from another host`, async () => {
    const page = await open('/404.html');
    const { total, script, foreign } = await measureWeight(page, path);
    assert.deepEqual(foreign, []);
    const bar = bars.find((each) => each.kind.test(kind))!;
    assert.ok(total <= bar.total, `${total} bytes in all`);
    assert.ok(script <= bar.script, `${script} bytes of JavaScript`);
    await page.close();
  });
}

test('what a script loads later holds no styles: nothing would load them', () => {
  const scripts = globSync('_astro/*.js', { cwd: siteDirectory }).map((file) =>
    readFileSync(join(siteDirectory, file), 'utf8'),
  );
  const later = scripts.flatMap((text) => [...text.matchAll(/__vite__mapDeps=.*?\[([^\]]*)\]/g)]);
  assert.ok(later.length > 0);
  for (const [, files = ''] of later) assert.doesNotMatch(files, /\.css/);
});
