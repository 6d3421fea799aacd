/**
 * The plain text of a piece of Markdown: no emphasis, code marks, links, images, HTML or escapes.
 * @example plainText('**[Slack](https://slack.com)** `chat`') // => 'Slack chat'
 */
export function plainText(markdown: string): string {
  if (!/[*_`[\]<\\]/.test(markdown)) return markdown.replace(/\s+/g, ' ').trim();
  // The names of tools end in what else closes emphasis: `mcp__slack__*`.
  const ends = opensEmphasis.test(markdown) ? closesEmphasis : nothing;
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"\n]*")?\)/g, '$1')
    .replace(/\[\^[^[\]\s]*\]/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, '')
    .replace(/`+/g, '')
    .replace(/(?<!\\)(?<!__(?=\*(?!\*)))\*+/g, '')
    .replace(/(?<![\p{L}\p{N}\\_])_{1,3}(?=\S)/gu, '')
    .replace(ends, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const opensEmphasis = /(?<![\p{L}\p{N}\\_])_{1,3}(?=[^\s_])/u;
const closesEmphasis = /(?<=\S)(?<!\\)_{1,3}(?![\p{L}\p{N}_])/gu;
const nothing = /(?!)/g;

/**
 * Splits text at separators that are outside brackets, ASCII or full-width.
 * @example splitOutside('Gmail, Microsoft 365 (Outlook, Teams)', /[,、，]/y) // => ['Gmail', 'Microsoft 365 (Outlook, Teams)']
 */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(text)?.[0];
      if (found === undefined || found === '') continue;
      parts.push(text.slice(start, at));
      start = at + found.length;
      at = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The text without what stands in brackets, ASCII or full-width. */
export function withoutBrackets(text: string): string {
  return text
    .replace(/[([（［【][^()[\]（）［］【】]*[)\]）］】]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const opening = '([（［【';
const closing = ')]）］】';

/**
 * Whether a text is nothing but a place that is to be filled in.
 * @example isToFillIn('{{DATABASE}}') // => true
 */
export function isToFillIn(text: string): boolean {
  const bare = text
    .trim()
    .replace(/^[`*"]{1,4}/, '')
    .replace(/[`*".]{1,4}$/, '');
  return /^(?:\{[^{}]*\}|\{\{[^{}]*\}\}|\[[^[\]]*\]|<[^<>]*>|\$\{[^{}]*\}|_{3,})$/.test(bare);
}
