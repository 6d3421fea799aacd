import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

test('all of the header is on the screen, however wide, with something chosen for the builder', async () => {
  const page = await open('/connectors/snowflake/');
  await page.click('[data-add]');
  for (const path of ['/', '/guides/', '/connectors/snowflake/', '/coverage/']) {
    await page.goto(new URL(path, page.url()).href);
    await page.setViewportSize({ width: 1920, height: 800 });
    await page.waitForSelector('header [data-selection]');
    for (let width = 320; width <= 1920; width += 80) {
      await page.setViewportSize({ width, height: 800 });
      const right = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('header *')].map(
            (element) => element.getBoundingClientRect().right,
          ),
        ),
      );
      assert.ok(right <= width, `${path} at ${width}: ${right}`);
    }
  }
  await page.close();
});
