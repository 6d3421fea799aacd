/** A run of text: words that lead to a page of ours or of others, or that are typed as they stand. */
export interface Words {
  text: string;
  /** The path of a page of ours. */
  page?: string | undefined;
  /** The address of somebody else's. */
  url?: string | undefined;
  isCode?: true;
}

/** Runs of text that follow each other as they are, spaces included. */
export type Sentence = readonly Words[];

/**
 * Plain text as runs: what stands between backticks is typed. One backtick alone is what somebody wrote.
 * @example
 * proseWords('Run `npm start`.') // => [{ text: 'Run ' }, { text: 'npm start', isCode: true }, { text: '.' }]
 */
export function proseWords(text: string): Sentence {
  if (!text.includes('`')) return text === '' ? [] : [{ text }];
  const parts = text.split('`');
  if (parts.length % 2 === 0) return [{ text }];
  return parts.flatMap((part, index): Words[] => {
    if (part === '') return [];
    return [index % 2 === 1 ? { text: part, isCode: true } : { text: part }];
  });
}

/** Prose as runs, with links as Markdown writes them: of the site where they begin with a slash. */
export function linkedWords(text: string): Sentence {
  return text.split(LINK).flatMap((part): Sentence => {
    const [, label, target = ''] = ONE_LINK.exec(part) ?? [];
    if (label === undefined) return proseWords(part);
    return [target.startsWith('/') ? { text: label, page: target } : { text: label, url: target }];
  });
}

const LINK = /(\[[^[\]]{1,200}\]\([^()\s]{1,300}\))/;
const ONE_LINK = /^\[([^[\]]{1,200})\]\(([^()\s]{1,300})\)$/;
