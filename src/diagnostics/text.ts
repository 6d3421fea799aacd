import type { Place } from './finding.ts';

/**
 * Makes a file's text safe to scan line by line without moving anything: a byte order mark, carriage
 * returns and NULs become spaces, so that offsets, lines and columns stay those of the file.
 */
export function cleanText(text: string): string {
  return /^\uFEFF|[\r\0]/.test(text) ? text.replace(/^\uFEFF|[\r\0]/g, ' ') : text;
}

/** Whether a file starts with a byte order mark. */
export function hasByteOrderMark(text: string): boolean {
  return text.startsWith('\uFEFF');
}

/** Gives the places of offsets in one file. */
export function placesIn(file: string, text: string): PlaceAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
}

/** Replaces everything but line ends by spaces, so that what follows keeps its place. */
export function blankText(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

export type PlaceAt = (offset: number) => Place;

/** A file of text. */
export interface TextFile {
  path: string;
  text: string;
}
