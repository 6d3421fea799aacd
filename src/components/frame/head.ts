import { escapeMarkup } from '../../outputs/escape.ts';
import { pageLink, publicLink } from '../../views/link.ts';
import { languageOf, otherForms } from '../../words/languages.ts';
import { pageName } from '../../views/names.ts';
import { dataPath, pageTitle, tabTitle, twinPath } from '../../views/routes.ts';

/**
 * The head of a page: a title that stands alone, and where programs find its other forms. Starlight writes
 * the content of a tag as it is, and Astro escapes attributes.
 */
export function finishHead(
  head: readonly HeadTag[],
  { page, title, site, address = publicLink('/preview.png') }: HeadOf,
): HeadTag[] {
  const picture = pictureOf(address);
  const isTranslated = otherForms(page).length > 0;
  // Starlight takes every page to be there in every language.
  const there = head.filter(
    ({ attrs }) => (isTranslated || attrs?.['hreflang'] === undefined) && !isSaidOtherwise(attrs),
  );
  const finished = there.map(({ tag, attrs, content }): HeadTag => {
    if (tag === 'title') {
      return { tag, attrs, content: escapeMarkup(tabTitle(page, title, site)) };
    }
    if (tag === 'meta' && attrs?.['property'] === 'og:title') {
      return { tag, attrs: { ...attrs, content: pageTitle(page, title) } };
    }
    // Without an address there is no picture that a large card would show.
    if (tag === 'meta' && attrs?.['name'] === 'twitter:card') {
      const card = picture.length === 0 ? 'summary' : 'summary_large_image';
      return { tag, attrs: { ...attrs, content: card } };
    }
    return { tag, attrs, content };
  });
  // Only a guide is written to be read as one; the rest are lists and entries.
  const kind = isGuide(languageOf(page).page) ? [article] : [];
  return [...finished, ...kind, ...picture, ...alternates(page), manifest];
}

/** What a tag says that is so without it, or that nobody asks: https://ogp.me gives a page without a type `website`. */
function isSaidOtherwise(attrs: HeadTag['attrs']): boolean {
  return (
    attrs?.['name'] === 'generator' ||
    attrs?.['property'] === 'og:type' ||
    (attrs?.['property'] === 'og:locale' && attrs['content'] === 'en')
  );
}

function isGuide(page: string): boolean {
  return page.startsWith('/guides/') && page !== '/guides/';
}

function alternates(page: string): HeadTag[] {
  const { language } = languageOf(page);
  const twin = twinPath(page);
  const data = dataPath(page);
  const forms: { type: string; path: string; title?: string }[] = [
    ...(twin === undefined ? [] : [{ type: 'text/markdown', path: twin }]),
    ...(data === undefined ? [] : [{ type: 'application/json', path: data }]),
    { type: 'application/atom+xml', path: '/changes.xml', title: pageName(language, '/changes/') },
  ];
  return forms.map(({ type, path, title }) => ({
    tag: 'link',
    attrs: { rel: 'alternate', type, href: publicLink(path), ...(title && { title }) },
  }));
}

/** The picture of a page where it is shared; its address has to be whole. */
function pictureOf(address: string): HeadTag[] {
  if (!/^https?:/.test(address)) return [];
  const facts = { 'og:image': address, 'og:image:width': '1200', 'og:image:height': '630' };
  return Object.entries(facts).map(([property, content]) => ({
    tag: 'meta',
    attrs: { property, content },
  }));
}

const article: HeadTag = { tag: 'meta', attrs: { property: 'og:type', content: 'article' } };

const manifest: HeadTag = {
  tag: 'link',
  attrs: { rel: 'manifest', href: pageLink('/site.webmanifest') },
};

/** A tag of the head as Starlight knows it; `content` is markup. */
export interface HeadTag {
  tag: 'title' | 'base' | 'link' | 'style' | 'meta' | 'script' | 'noscript' | 'template';
  attrs?: Record<string, string | boolean | undefined> | undefined;
  content?: string | undefined;
}

/** What a head is of: the path of its page, the title that the page shows, the name of the site. */
export interface HeadOf {
  page: string;
  title: string;
  site: string;
  /** The address of the picture for where pages are shared. */
  address?: string;
}
