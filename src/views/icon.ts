import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as simpleIcons from 'simple-icons';
import type { SimpleIcon } from 'simple-icons';

/** Characters that a drawing may take. */
const MOST_DRAWN = 10_000;

const bySlug = new Map<string, SimpleIcon>(
  Object.values(simpleIcons).map((icon) => [icon.slug, icon]),
);

/**
 * The drawing of a brand by its slug: one of Simple Icons, or one of SVG Logos after `logos:`. None for a drawing
 * that weighs more than the page around it.
 * @example
 * brandIcon('notion')           // => { path: 'M4.459…', color: '#000000' }
 * brandIcon('logos:slack-icon') // => { image: 'data:image/svg+xml,…' }
 */
export function brandIcon(slug: string | undefined): BrandIcon | undefined {
  const drawing = slug?.startsWith('logos:') ? logo(slug.slice('logos:'.length)) : sign(slug);
  return drawing === undefined || drawingLength(drawing) > MOST_DRAWN ? undefined : drawing;
}

/** The drawing as a file of its own. */
export function logoFile({ path, color, svg }: BrandIcon): string {
  return svg ?? svgOf(`viewBox="0 0 24 24" fill="${color}"`, `<path d="${path}"/>`);
}

/** How many characters the drawing takes in a page. */
export function drawingLength(icon: BrandIcon): number {
  return (icon.path ?? icon.image).length;
}

function sign(slug: string | undefined): BrandIcon | undefined {
  const icon = slug === undefined ? undefined : bySlug.get(slug);
  return icon === undefined ? undefined : { path: icon.path, color: `#${icon.hex}` };
}

// An image of its own: it asks no host and runs nothing, and its ids meet no others.
function logo(name: string): BrandIcon | undefined {
  const all = logos();
  const icon = Object.hasOwn(all.icons, name) ? all.icons[name] : undefined;
  if (icon === undefined) return undefined;
  const { left = 0, top = 0, width = all.width, height = all.height, body } = icon;
  const svg = svgOf(`viewBox="${left} ${top} ${width} ${height}"`, body);
  const image = svg.replaceAll('"', "'").replaceAll(/[%#<> ]/g, encodeURIComponent);
  return { image: `data:image/svg+xml,${image}`, svg };
}

function svgOf(attributes: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;
}

const require = createRequire(import.meta.url);
let read: Logos | undefined;

// Several megabytes: read as a file and only when asked for, and kept out of the bundle.
function logos(): Logos {
  return (read ??= JSON.parse(
    readFileSync(require.resolve('@iconify-json/logos/icons.json'), 'utf8'),
  ) as Logos);
}

/** A path on a field of 24 by 24 in the colour of the brand, or an image with colours of its own. */
export type BrandIcon =
  | { path: string; color: string; image?: undefined; svg?: undefined }
  | { image: string; svg: string; path?: undefined; color?: undefined };

interface Logos extends Field {
  icons: Record<string, Partial<Field> & { left?: number; top?: number; body: string }>;
}

interface Field {
  width: number;
  height: number;
}
