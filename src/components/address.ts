/**
 * What the address of this page has chosen: its fragment, which is never sent. Older links have it in the
 * query, from where `keepInFragment` takes it away.
 */
export function addressState(): string {
  return location.hash.includes('=') ? location.hash : location.search;
}

/** Writes a choice into the fragment of the address, and nothing else of it stays but the path. */
export function keepInFragment(fragment: string): void {
  // An anchor of the page stays where nothing is chosen.
  const kept = fragment === '' && !location.hash.includes('=') ? location.hash : fragment;
  history.replaceState(null, '', `${location.pathname}${kept}`);
}
