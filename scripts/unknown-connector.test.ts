import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../src/catalog/project-testing.ts';
import { unknownConnector } from './unknown-connector.ts';

const catalog = await projectCatalog();
const told = (name: string) => unknownConnector(catalog, name, 'one of the catalog').message;

test('of a known product without an entry it is told what is nearest, of a mistyped one what was meant', () => {
  assert.match(
    told('telegram'),
    /^Telegram is not in the catalog\. The nearest, for Chat: .*slack/,
  );
  assert.match(told('slakc'), /^There is no connector "slakc"\. Did you mean "slack"\?/);
  for (const name of ['telegram', 'slakc', 'zzzqqq']) assert.match(told(name), /`catalog add`\.$/);
});
