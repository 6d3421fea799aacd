import { Parser } from 'htmlparser2';

/** What a reader with a script-running browser meets on a page before anything is opened. */
export function readPage(html: string): Reading {
  const stack: boolean[] = [];
  const parts: string[] = [];
  const folded: { depth: number; isUnread: boolean }[] = [];
  let inMain = 0;
  let folds = 0;
  let beforeFold: number | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isFold = name === 'details' && attributes['open'] === undefined;
      if (name === 'main') inMain = stack.length + 1;
      if (inMain > 0 && isFold) {
        beforeFold ??= parts.length;
        folds += 1;
      }
      const above = stack.at(-1) ?? false;
      // Of a closed fold the summary is read, unless the fold itself is inside another.
      const isSummary = name === 'summary' && folded.at(-1)?.depth === stack.length;
      const isUnread = isSummary ? folded.at(-1)?.isUnread === true : above || isFold;
      if (isFold) folded.push({ depth: stack.length + 1, isUnread: above });
      stack.push(isUnread || isHidden(name, attributes));
    },
    ontext(text) {
      if (inMain > 0 && stack.at(-1) === false) parts.push(text);
    },
    onclosetag() {
      if (folded.at(-1)?.depth === stack.length) folded.pop();
      if (inMain === stack.length) inMain = 0;
      stack.pop();
    },
  });

  parser.end(html);
  const words = parts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return {
    words: words.length,
    folds,
    text: parts.join(' '),
    beforeFold: parts.slice(0, beforeFold).join(' '),
  };
}

const unread = new Set(['script', 'style', 'template', 'svg', 'noscript']);
const hiddenClasses = /(?:^|\s)(?:cc-visually-hidden|cc-without-script|sr-only|sl-hidden)(?:\s|$)/;

function isHidden(name: string, attributes: Record<string, string>): boolean {
  return (
    unread.has(name) ||
    attributes['hidden'] !== undefined ||
    hiddenClasses.test(attributes['class'] ?? '')
  );
}

/** Words and text outside closed folds, and the text before the first. */
interface Reading {
  words: number;
  folds: number;
  text: string;
  beforeFold: string;
}
