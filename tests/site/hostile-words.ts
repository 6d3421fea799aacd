import { hiddenHostile, hostile } from './hostile-text.ts';

let turn = 0;

/** A hostile text, each by another way out. */
export const text = (field: string) => hiddenHostile(field, turn++);

/** The same as one line of a table. */
export const line = (field: string) => hostile(field, turn++).replaceAll('|', '/');

/** A list that has every way out. */
export const texts = (field: string) => Array.from({ length: 4 }, () => text(field));

/** Hostile keys and values. */
export const map = (field: string) => ({ [text(`${field}.key`)]: text(field) });

/** What a name of a file can be: it cannot hold a slash. */
export const fileName = (field: string) => `<img src=x onerror="window.pwned='${field}'">'--`;

/** Where words end at quotes and commas. */
export const bare = (field: string) => `<img src=x onerror=window.pwned=/${field}/>`;

/** Where tags are taken off. */
export const inTag = (field: string) =>
  `x onfocus=window.pwned=/${field.replaceAll('.', '')}/ autofocus`;
