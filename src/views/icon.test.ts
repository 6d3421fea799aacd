import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { readCatalog } from '../catalog/read.ts';
import { brandIcon, drawingLength } from './icon.ts';

const LONGEST = 10_000;
const { catalog } = await readCatalog(join(import.meta.dirname, '../../catalog'));

test('each icon of the catalog is drawn, small, and asks and runs nothing', () => {
  for (const { id, icon } of catalog.connectors) {
    if (icon === undefined) continue;
    const drawing = brandIcon(icon);
    assert.ok(drawing !== undefined, `${id}: ${icon}`);
    if (drawing.image === undefined) continue;
    assert.ok(drawingLength(drawing) <= LONGEST, `${id}: ${drawingLength(drawing)}`);
    const svg = decodeURIComponent(drawing.image.replace('data:image/svg+xml,', ''));
    assert.match(svg, /^<svg [^>]+ viewBox='0 0 [\d.]+ [\d.]+'>.+<\/svg>$/);
    assert.doesNotMatch(svg, /<(?:script|style|image|foreignObject|a)\b|\son\w+=|\shref='(?!#)/i);
    assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|url\((?!#)/);
    assert.equal(parseDocument(svg, { xmlMode: true }).children.length, 1);
  }
});

test('a slug that no set has is not drawn', () => {
  for (const slug of [undefined, 'no-such-brand', 'logos:no-such-brand', 'logos:constructor'])
    assert.equal(brandIcon(slug), undefined);
});
