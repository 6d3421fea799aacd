/** More words than this nobody types: they are pasted. */
const MOST_TYPED = 16;
const MOST_LETTERS = 20_000;
/** Of more words than a query tells apart the lines are taken first that say what is wrong. */
const MOST_WORDS = 30;

/**
 * What a pasted log says, without what stands around every message: times, levels, folders, and of a stack all but
 * what was called. What somebody typed stays as it is.
 * @example
 * withoutNoise('2026-01-02T03:04:05Z [info] Connected\n[error] No such tool\n    at run (/a/b.js:1:2)') // => 'Connected\nNo such tool\nrun'
 */
export function withoutNoise(text: string): string {
  const pasted = text.slice(0, MOST_LETTERS);
  if (!/\n./.test(pasted) && countWords(pasted) <= MOST_TYPED) return pasted;
  const lines = pasted
    .split('\n')
    .map((line) =>
      FRAME.test(line)
        ? (CALLED.exec(line)?.[1] ?? '')
        : NOISE.reduce((rest, noise) => rest.replace(noise, ' '), line)
            .replace(FOLDERS, '')
            .trim(),
    )
    .filter((line) => line !== '')
    .map((line, _at, all) => (all.length > 1 ? line.replace(ADDRESS, ' ').trim() : line));
  if (lines.length === 0) return pasted;
  if (countWords(lines.join(' ')) <= MOST_WORDS) return lines.join('\n');
  const { wrong = [], other = [] } = Object.groupBy(lines, (line) =>
    WRONG.test(line) ? 'wrong' : 'other',
  );
  return [...new Set([...wrong, ...other])].join('\n');
}

function countWords(text: string): number {
  // As they are taken apart later: a line of JSON has few spaces.
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Where in a program something failed. */
const FRAME = /^\s*(?:at\s.*[:(/\\<]|File "|\(?node:internal)/;
const CALLED = /^\s*at (?:async )?([\w$.]{1,60}) \(/;
const NOISE = [
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]*(?:Z|[+-]\d\d:?\d\d)?/g,
  // Levels, and the part of a program that speaks.
  /\[[a-z\d_.:@/-]{1,60}\]/g,
];
/** Of products, beside which the message would not be found. */
const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'<>)]{1,300}/g;
/** The folders before the name of a file. */
const FOLDERS =
  /(?<![\w/:.])(?:file:\/\/|~|[A-Za-z]:)?(?:[\\/][\w.@+ -]{1,80}(?=[\\/])){2,40}[\\/]/g;
const WRONG =
  /error|fail|invalid|cannot|could ?n['o]|unable|denied|refus|\bnot\b|time[d-]? ?out|missing|exception|closed|exited|unexpected|⚠|✖|✘|×/i;
