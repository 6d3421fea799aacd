import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

test('all of the header is on the screen, however wide, with something chosen for the builder', async () => {
  const page = await open('/connectors/snowflake/');
  await page.click('[data-add]');
  for (const path of ['/', '/de/', '/guides/', '/connectors/snowflake/', '/coverage/']) {
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
      const title = page.locator('.site-title span');
      const isCut = await title.evaluate((text) => text.scrollWidth > text.clientWidth + 1);
      assert.equal(isCut, false, `${path} at ${width}: the name of the site is cut`);
    }
  }
  await page.close();
});

test('home leads to the main pages once, however wide: from its header or from its own list', async () => {
  const page = await open('/');
  for (const path of ['/', '/de/']) {
    await page.goto(new URL(path, page.url()).href);
    for (let width = 320; width <= 1920; width += 80) {
      await page.setViewportSize({ width, height: 800 });
      const shown = await page.evaluate(
        () =>
          [...document.querySelectorAll('header .site, .home .ways')].filter((nav) =>
            nav.checkVisibility(),
          ).length,
      );
      assert.equal(shown, 1, `${path} at ${width}`);
    }
  }
  await page.close();
});
