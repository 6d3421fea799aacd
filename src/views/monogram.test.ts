import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { monogram, monogramTint, TINTS } from './monogram.ts';

const catalog = await projectCatalog();
const css = readFileSync(join(import.meta.dirname, '../styles/monogram.css'), 'utf8');
const tints = [...css.matchAll(/background: (#\w{6});\s+color: (#\w{6});/g)];

test('a monogram has two letters', () => {
  for (const [name, letters] of [
    ['Common Room', 'CR'],
    ['monday.com', 'MO'],
    ['Otter.ai', 'OT'],
    ['S&P Global', 'SP'],
    ['HeyGen', 'HG'],
    ['LSEG', 'LS'],
    ['X', 'X'],
    ['…', '?'],
  ] as const)
    assert.equal(monogram(name), letters);
});

test('letters stand out from each tint as text has to', () => {
  assert.equal(tints.length, TINTS);
  for (const [, background = '', color = ''] of tints)
    assert.ok(contrast(background, color) >= 7, `${color} on ${background}`);
});

test('of neighbours in the alphabet that have no drawing, hardly two look alike', () => {
  const drawn = catalog.connectors.filter(({ icon }) => icon === undefined);
  const names = drawn.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en'));
  const alike = names.filter((name, at) => at > 0 && look(name) === look(names[at - 1] ?? ''));
  assert.ok(alike.length <= names.length * 0.03, alike.join());
  const used = new Set(names.map(monogramTint));
  assert.equal(used.size, TINTS);
});

function look(name: string): string {
  return `${monogram(name)} ${monogramTint(name)}`;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
