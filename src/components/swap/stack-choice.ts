const KEY = 'connector-catalog.stack';
const MOST = 60;

/** The products that the reader's company uses, by their ids, kept in this browser only. */
export function readStack(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value
      .filter((id) => typeof id === 'string' && /^[a-z\d-]{1,100}$/.test(id))
      .slice(0, MOST);
  } catch {
    // Storage is off, or somebody else wrote there.
    return [];
  }
}

/** Keeps them; where storage is off they hold for this page alone. */
export function keepStack(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Nothing to do.
  }
}
