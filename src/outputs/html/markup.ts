import { escapeMarkup, escapeText } from '../escape.ts';

/**
 * Markup of a template: what is put into it is shown as text, inside quotes too, unless it is markup itself; lists
 * follow each other, and what is not there leaves nothing. The lines of the template are joined without a space, ends that
 * HTML implies and quotes that it does not need are left out.
 * @example
 * markup`<p title="${'"'}">${'a < b'}</p>`.text // => '<p title="&quot;">a &lt; b</p>'
 */
export function markup(template: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const { parts, isInTag } = placesOf(template);
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) {
    text += write(value, isInTag[index] ? escapeMarkup : escapeText) + (parts[index + 1] ?? '');
  }
  return { text };
}

/**
 * An attribute with the space before it, or nothing where it has no value.
 * @example
 * attribute('data-tone', 'good').text // => ' data-tone="good"'
 */
export function attribute(name: AttributeName, value: string | undefined): Markup {
  return value === undefined ? nothing : { text: ` ${name}="${escapeMarkup(value)}"` };
}

/** Contents with something between them. */
export function join(contents: readonly Content[], between: string): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}

function write(value: Content, escape: (text: string) => string): string {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  return 'text' in value ? value.text : value.map((each) => write(each, escape)).join('');
}

// The same template is written thousands of times.
function placesOf(template: TemplateStringsArray): Places {
  const known = places.get(template);
  if (known !== undefined) return known;
  const parts = template.map((part) =>
    part.replace(/\n\s*/g, '').replace(impliedEnd, '').replace(plainValue, '=$1'),
  );
  let before = '';
  const isInTag = parts.slice(0, -1).map((part) => {
    before += part;
    return before.lastIndexOf('<') > before.lastIndexOf('>');
  });
  const found = { parts, isInTag };
  places.set(template, found);
  return found;
}

// What HTML takes without: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
const impliedEnd = /<\/(?:li|dt|dd|tr|td|th|thead|tbody)>/g;
// In a tag of a template nothing else looks like an attribute.
const plainValue = /(?<=<[a-z][^<>]{0,200})="([\w-]+)"(?=[ >])/g;
const places = new WeakMap<TemplateStringsArray, Places>();
const nothing: Markup = { text: '' };

/** Text that is markup already. */
export interface Markup {
  readonly text: string;
}

/** What a template takes; conditions leave `undefined` or `false` where there is nothing to show. */
export type Content = string | number | false | undefined | Markup | readonly Content[];

/** The texts of a template, and of each place between them whether it stands in a tag, where quotes end a value. */
interface Places {
  parts: readonly string[];
  isInTag: readonly boolean[];
}

type AttributeName =
  'class' | 'data-nobody' | 'data-pagefind-weight' | 'data-tone' | 'data-variable' | 'tabindex';
