import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'htmlparser2';
import * as simpleIcons from 'simple-icons';
import { projectCatalog } from '../catalog/project-testing.ts';
import { brandIcon, drawingLength } from './icon.ts';

const LONGEST = 10_000;
const catalog = await projectCatalog();

test('each icon of the catalog is drawn, small, and asks and runs nothing', () => {
  for (const { id, icon } of catalog.connectors) {
    if (icon === undefined) continue;
    const drawing = brandIcon(icon);
    assert.ok(drawing !== undefined, `${id}: ${icon}`);
    assert.ok(drawingLength(drawing) <= LONGEST, `${id}: ${drawingLength(drawing)}`);
    if (drawing.image === undefined) continue;
    const svg = decodeURIComponent(drawing.image.replace('data:image/svg+xml,', ''));
    assert.match(svg, /^<svg [^>]+ viewBox='0 0 [\d.]+ [\d.]+'>.+<\/svg>$/);
    assert.doesNotMatch(svg, /<(?:script|style|image|foreignObject|a)\b|\son\w+=|\shref='(?!#)/i);
    assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|url\((?!#)/);
    assert.equal(parseDocument(svg, { xmlMode: true }).children.length, 1);
  }
});

test('no drawing that weighs more than a page is drawn', () => {
  assert.equal(brandIcon('elsevier'), undefined);
  const heavy = Object.values(simpleIcons).filter(({ path }) => path.length > LONGEST);
  assert.ok(heavy.length > 0);
  for (const { slug } of heavy) assert.equal(brandIcon(slug), undefined, slug);
});

test('a slug that no set has is not drawn', () => {
  for (const slug of [undefined, 'no-such-brand', 'logos:no-such-brand', 'logos:constructor'])
    assert.equal(brandIcon(slug), undefined);
});
