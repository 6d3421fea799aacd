/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
 * @example
 * editDistance('hubpsot', 'hubspot') // => 1
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Uint16Array(width);
    current[0] = row;
    for (let column = 1; column < width; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

/**
 * Finds the nearest of the same candidates for one text after the other. Each is compared with all, so of a
 * catalog in which hundreds of names are wrong the rest are told without.
 */
export function nearestOf(
  candidates: () => Iterable<string>,
): (text: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (text) => {
    if (!found.has(text) && found.size < mostSearched) found.set(text, nearest(text, candidates()));
    return found.get(text);
  };
}

const mostSearched = 200;

/** The candidate nearest to a text, if it is near enough to be what was meant. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
