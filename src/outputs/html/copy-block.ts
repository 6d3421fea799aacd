import { highlight, type SnippetLanguage, type SnippetPart } from '../../views/highlight.ts';
import { attribute, markup, type Markup } from './markup.ts';

/** A snippet with its label and a button that copies it. */
export function copyBlock({ label, text, language, variables = [] }: Snippet): Markup {
  return markup`
    <figure class="snippet not-content" data-pagefind-ignore>
      <figcaption>
        <span>${label}</span>
        <button type="button" class="cc-button cc-needs-script" data-copy>
          <span data-copy-label>Copy</span>
          <span class="cc-visually-hidden"> ${label}</span>
        </button>
      </figcaption>
      <pre tabindex="0" role="group" aria-label="${label}" data-language="${language}">
        <code>${highlight(text, language, variables).map(coloured)}</code>
      </pre>
    </figure>
  `;
}

function coloured({ kind, text, name }: SnippetPart) {
  if (kind === 'plain') return text;
  return markup`<span class="${kind}"${attribute('data-variable', name)}>${text}</span>`;
}

export interface Snippet {
  /** What the snippet is, shown above it: a file name or "Command". */
  label: string;
  text: string;
  language: SnippetLanguage;
  variables?: readonly string[];
}
