import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageKinds } from './page-kinds.ts';
import { measureWeight } from './weight.ts';
import { useBrowser } from './site.ts';

const { open } = useBrowser();
const KB = 1000;

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind}: light, and nothing from another host`, async () => {
    const page = await open('/404.html');
    const { total, script, foreign } = await measureWeight(page, path);
    assert.deepEqual(foreign, []);
    assert.ok(total <= 80 * KB, `${total} bytes in all`);
    assert.ok(script <= 30 * KB, `${script} bytes of JavaScript`);
    await page.close();
  });
}
