/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. A distance above
 * the greatest that matters is told as one more than that, as soon as it is certain.
 * @example
 * editDistance('hubpsot', 'hubspot') // => 1
 * editDistance('linear', 'salesforce', 2) // => 3
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last, current] = rowsOf(b.length + 1);
  for (let column = 0; column <= b.length; column++) last[column] = column;
  let leastBefore = 0;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + +!same);
      if (!same && row > 1 && column > 1 && isSwap(a, row, b, column)) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    // Every row is made of the two before it, by costs of nothing less.
    if (Math.min(least, leastBefore + 1) > most) return most + 1;
    leastBefore = least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length]!, most + 1);
}

function isSwap(a: string, row: number, b: string, column: number): boolean {
  return (
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

// Short texts are compared with whole catalogs: they share three rows.
const shared = rowsFor(64);

function rowsOf(width: number): Rows {
  return width <= shared[0].length ? shared : rowsFor(width);
}

function rowsFor(width: number): Rows {
  return [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
}

type Rows = readonly [Uint16Array, Uint16Array, Uint16Array];

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
  const wanted = text.toLowerCase();
  const limit = Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
