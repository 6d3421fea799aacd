import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { connectorText } from '../../src/outputs/html/connector-text.ts';
import { pageToRecord } from '../../src/outputs/search/page-record.ts';
import { catalog, siteDirectory } from './site.ts';

test('the text of a connector is searched as its page has it', () => {
  for (const connector of catalog.connectors) {
    const path = `/connectors/${connector.id}/`;
    const built = pageToRecord(readFileSync(join(siteDirectory, path, 'index.html'), 'utf8'), path);
    const indexed = pageToRecord(connectorText({ catalog, uses: new Map() }, connector).text, path);
    assert.ok(built !== undefined && indexed !== undefined, path);
    assert.deepEqual(indexed, { ...built, description: '' });
  }
});
