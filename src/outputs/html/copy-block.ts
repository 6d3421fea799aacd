import { highlight, type SnippetLanguage, type SnippetPart } from '../../views/highlight.ts';
import { attribute, markup, type Markup } from './markup.ts';

/**
 * A snippet with its label; `copy-buttons.ts` gives it a button that copies it, and a place among the keys. In prose it
 * says that it is none.
 */
export function copyBlock(snippet: Snippet, isInProse = false): Markup {
  const { label, text, language, variables = [] } = snippet;
  return markup`
    ${isInProse ? inProse : alone}
      <figcaption>${label}</figcaption>
      <pre${language === 'shell' && isCommand}>${highlight(text, language, variables).map(coloured)}</pre>
    </figure>
  `;
}

// What the tests read as a command line.
const isCommand = markup` data-language="shell"`;
const alone = markup`<figure class="snippet">`;
const inProse = markup`<figure class="snippet not-content" data-pagefind-ignore>`;

// There are hundreds of them on a page: the shortest elements that say nothing else.
function coloured({ kind, text, name }: SnippetPart) {
  if (kind === 'plain') return text;
  if (kind === 'key') return markup`<b>${text}</b>`;
  if (kind === 'string') return markup`<i>${text}</i>`;
  return markup`<span class="variable"${attribute('data-variable', name)}>${text}</span>`;
}

export interface Snippet {
  /** What the snippet is, shown above it: a file name or "Command". */
  label: string;
  text: string;
  language: SnippetLanguage;
  variables?: readonly string[];
}
