import { escapeMarkup, escapeText } from '../escape.ts';

/**
 * Markup of a template: what is put into it is shown as text, inside quotes too, unless it is markup itself; lists
 * follow each other, and what is not there leaves nothing. The lines of the template are joined without a space, ends that
 * HTML implies and quotes that it does not need are left out.
 * @example
 * markup`<p title="${'"'}">${'a < b'}</p>`.text // => '<p title="&quot;">a &lt; b</p>'
 */
export function markup(template: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = '';
  for (const piece of piecesOf(template)) text += writePiece(piece, values);
  return { text };
}

/**
 * An attribute with the space before it, or nothing where it has no value.
 * @example
 * attribute('data-tone', 'good').text // => ' data-tone=good'
 */
export function attribute(name: AttributeName, value: string | undefined): Markup {
  return value === undefined ? nothing : { text: ` ${name}=${quoted(write(value, escapeMarkup))}` };
}

/** Contents with something between them. */
export function join(contents: readonly Content[], between: string): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}

function write(value: Content, escape: (text: string) => string): string {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  if (!isList(value)) return value.text;
  let text = '';
  for (const each of value) text += write(each, escape);
  return text;
}

function isList(value: Markup | readonly Content[]): value is readonly Content[] {
  return Array.isArray(value);
}

function writePiece(piece: Piece, values: readonly Content[]): string {
  if (typeof piece === 'string') return piece;
  if ('parts' in piece) {
    let text = '';
    for (const part of piece.parts) text += writePiece(part, values);
    return quoted(text);
  }
  return write(values[piece.value], piece.isInTag ? escapeMarkup : escapeText);
}

/** The value of an attribute, in quotes where it needs them. */
function quoted(text: string): string {
  return plain.test(text) ? text : `"${text}"`;
}

// The same template is written thousands of times.
function piecesOf(template: TemplateStringsArray): readonly Piece[] {
  const known = knownPieces.get(template);
  if (known !== undefined) return known;
  const lines = template.map((part) => part.replace(/\n\s*/g, ''));
  const html = withoutNeedless(lines.join(PLACE));
  let value = 0;
  const cut = (text: string, start?: number): Piece[] => {
    let at = start ?? 0;
    return text.split(PLACE).flatMap((part, index) => {
      const place: Piece[] =
        index === 0
          ? []
          : [{ value: value++, isInTag: start === undefined || isInTag(html, at - 1) }];
      at += part.length + 1;
      return part === '' ? place : [...place, part];
    });
  };
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: whole, 1: inside = '' } of html.matchAll(valueWithPlaces)) {
    pieces.push(...cut(html.slice(end, index + 1), end));
    pieces.push({ parts: cut(inside) });
    end = index + whole.length;
  }
  pieces.push(...cut(html.slice(end), end));
  knownPieces.set(template, pieces);
  return pieces;
}

function isInTag(html: string, at: number): boolean {
  return html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
}

/** Markup of ours without ends that HTML implies and quotes that it does not need. */
export function withoutNeedless(html: string): string {
  return html.replace(impliedEnd, '').replace(plainValue, '=$1');
}

// What HTML takes without: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
const impliedEnd = /<\/(?:li|dt|dd|tr|td|th|thead|tbody|option)>/g;
// Where a value is put, which the text of a template never holds.
const PLACE = '\0';
// In a tag of a template nothing else looks like an attribute.
const plainValue = /(?<=<[a-z][^<>]{0,200})="([\w#%+,./:?-]+)"(?=[ >\0])/g;
const valueWithPlaces = /(?<=<[a-z][^<>]{0,200})="([^"<>\0]*\0[^"<>]*)"(?=[ >\0])/g;
// https://html.spec.whatwg.org/multipage/syntax.html#unquoted
const plain = /^[\w#%+,./:?-]+$/;
const knownPieces = new WeakMap<TemplateStringsArray, readonly Piece[]>();
const nothing: Markup = { text: '' };

/** Text that is markup already. */
export interface Markup {
  readonly text: string;
}

/** What a template takes; conditions leave `undefined` or `false` where there is nothing to show. */
export type Content = string | number | false | undefined | Markup | readonly Content[];

/** A text of a template, the place of a value, or the value of an attribute, which holds such places. */
type Piece = string | { value: number; isInTag: boolean } | { parts: readonly Piece[] };

type AttributeName =
  'class' | 'data-nobody' | 'data-pagefind-weight' | 'data-tone' | 'data-variable' | 'tabindex';
