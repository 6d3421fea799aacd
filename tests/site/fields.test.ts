import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { Connector } from '../../src/catalog/connector.ts';
import { fieldPlaces } from '../../src/views/entry-fields.ts';
import { proseWords } from '../../src/views/sentence.ts';
import { labelsOfFields, schemaPaths, valuesOf } from '../../src/views/testing.ts';
import { projectWorkspace } from '../../src/workspace/testing.ts';
import { siteDirectory } from './site.ts';

const paths = schemaPaths(Connector);

test('the page of every connector shows the fields that have a place on it', async () => {
  const workspace = await projectWorkspace();
  for (const { id, ...entry } of workspace.catalog.connectors) {
    const html = readFileSync(join(siteDirectory, `connectors/${id}/index.html`), 'utf8');
    const [main] = DomUtils.getElementsByTagName('main', parseDocument(html).children, true, 1);
    assert.ok(main, id);
    const text = DomUtils.textContent(main).replace(/\s+/g, ' ');
    for (const [path, value] of valuesOf(entry, paths)) {
      const place = fieldPlaces[path];
      const words = place === 'labelled' ? labelsOfFields[path]?.(value, workspace) : String(value);
      if (typeof place !== 'string' || words === undefined) continue;
      const shown = proseWords(words).map((part) => part.text);
      assert.ok(text.includes(shown.join('')), `${id}: ${path}: ${words}`);
    }
  }
});
