import { attribute, markup, type Content, type Markup } from './markup.ts';

/** A list of items, or nothing where there are none. */
export function list(items: readonly Content[], name?: string): Markup | undefined {
  if (items.length === 0) return undefined;
  return markup`<ul${attribute('class', name)}>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** Steps in their order, or nothing where there are none. */
export function steps(items: readonly Content[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return markup`<ol>${items.map((item) => markup`<li>${item}</li>`)}</ol>`;
}

/** What is kept back until it is asked for. */
export function fold(summary: Content, content: Content): Markup {
  return markup`<details class="cc-fold not-content"><summary>${summary}</summary>${content}</details>`;
}
