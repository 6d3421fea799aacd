import { escapeMarkup } from '../../outputs/escape.ts';
import { markup, withoutNeedless, type Markup } from '../../outputs/html/markup.ts';
import { printableText } from '../../shell/printable.ts';
import { pageLink, publicLink } from '../../views/link.ts';
import { dataPath, pageTitle, twinPath } from '../../views/routes.ts';

/**
 * Cuts a page that Starlight made of `blankPage` into what all pages of its kind have and the places of what
 * differs: thousands of pages are then written without Starlight making their frames again.
 */
export function cutFrame(html: string, path: string): Frame {
  let frame: Frame = [html];
  for (const [literal, write] of placesIn(html, path)) {
    if (!html.includes(literal)) throw new Error(`The frame of ${path} has no ${literal}.`);
    frame = frame.flatMap((part) =>
      typeof part === 'string'
        ? part.split(literal).flatMap((text, index) => (index === 0 ? [text] : [write, text]))
        : [part],
    );
  }
  if (frame.some((part) => typeof part === 'string' && part.includes(blankId))) {
    throw new Error(`The frame of ${path} names it where nothing is put in its place.`);
  }
  return lighterBody(frame);
}

// What stands in the head is read by programs that know less of HTML than browsers do.
function lighterBody(frame: Frame): Frame {
  const first = frame.findIndex((part) => typeof part === 'string' && part.includes('<body'));
  return frame.map((part, index) => {
    if (typeof part !== 'string' || index < first) return part;
    const at = index === first ? part.indexOf('<body') : 0;
    return part.slice(0, at) + withoutNeedless(part.slice(at));
  });
}

/**
 * Writes pages into a frame: answers the bytes of a page, which hold until the next is asked for. What all of them have
 * is encoded once.
 */
export function frameFiller(frame: Frame): (page: FramedPage) => Buffer {
  const parts = frame.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  let bytes = Buffer.alloc(ROOM);
  const makeRoom = (used: number, more: number) => {
    if (used + more > bytes.length) bytes = Buffer.concat([bytes], 2 * (used + more));
  };
  return (page) => {
    let end = 0;
    for (const part of parts) {
      if (typeof part === 'function') {
        const text = part(page);
        makeRoom(end, text.length * MOST_BYTES);
        end += bytes.write(text, end);
      } else {
        makeRoom(end, part.length);
        end += part.copy(bytes, end);
      }
    }
    return bytes.subarray(0, end);
  };
}

const ROOM = 500_000;
/** Of one character of a text. */
const MOST_BYTES = 3;

/** In the place of the id of a page, which is never one. */
export const blankId = '@@id@@';

/** What Starlight is given in the place of a page, to be found again in what it makes. */
export const blankPage: Omit<FramedPage, 'path'> = {
  title: '@@title@@',
  description: '@@description@@',
  headings: [{ depth: 2, slug: 'slug--slug', text: '@@heading@@' }],
  logo: markup`<i>@@logo@@</i>`,
  content: markup`<i>@@content@@</i>`,
};

/** The texts of a blank page in their order, each before those that are a part of it. */
function placesIn(html: string, path: string): [string, Write][] {
  const { title, description, logo, content } = blankPage;
  const full = pageTitle(path, title);
  return [
    [`"${full}"`, (page) => quote(pageTitle(page.path, page.title))],
    [full, (page) => escapeMarkup(pageTitle(page.path, page.title))],
    [title, (page) => escapeMarkup(page.title)],
    [`"${description}"`, (page) => quote(page.description)],
    [logo.text, (page) => page.logo.text],
    [content.text, (page) => page.content.text],
    ...addresses
      .map((addressOf): [string, Write] => [
        quote(addressOf(path)),
        (page) => quote(addressOf(page.path)),
      ])
      .filter(([literal]) => html.includes(literal)),
    ...headingsIn(html),
  ];
}

/** Where a page, its twin and its data are named. */
const addresses: readonly ((path: string) => string)[] = [
  (path) => publicLink(path),
  ...[twinPath, dataPath].flatMap((formOf) => [
    (path: string) => pageLink(formOf(path) ?? path),
    (path: string) => publicLink(formOf(path) ?? path),
  ]),
];

/** The items of the tables of contents: the one of the blank page is the pattern of all. */
function headingsIn(html: string): [string, Write][] {
  const [blank] = blankPage.headings;
  if (blank === undefined) return [];
  const items = new Set(
    [...html.matchAll(new RegExp(`#${blank.slug}"`, 'g'))].map(({ index }) =>
      html.slice(html.lastIndexOf('<li', index), html.indexOf('</li>', index) + '</li>'.length),
    ),
  );
  return [...items].map((item) => {
    const pattern = withoutNeedless(item);
    const writeHeadings: Write = ({ headings }) =>
      headings
        .map(({ slug, text }) =>
          pattern
            .replaceAll(blank.slug, () => slug)
            .replaceAll(blank.text, () => escapeMarkup(text)),
        )
        .join('');
    return [item, writeHeadings];
  });
}

// As Astro writes an attribute.
function quote(text: string): string {
  return `"${printableText(text).replaceAll('&', '&#38;').replaceAll('"', '&#34;')}"`;
}

/** What all pages of a kind have, and between it what is written for each. */
export type Frame = readonly (string | Write)[];

type Write = (page: FramedPage) => string;

/** What differs between the pages of one frame. */
export interface FramedPage {
  path: string;
  title: string;
  description: string;
  headings: readonly { depth: number; slug: string; text: string }[];
  /** Beside the title. */
  logo: Markup;
  content: Markup;
}
