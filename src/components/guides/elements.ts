import GuideLink from './GuideLink.astro';
import GuideTable from './GuideTable.astro';

/** What Markdown elements of guides become: links know the base path, tables scroll in their own frame. */
export const components = { a: GuideLink, table: GuideTable };
