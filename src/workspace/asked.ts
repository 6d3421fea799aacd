/** Says that a page shows what is no part of the sources of the site: it may be another one for another catalog. */
export function noteAsked(): void {
  state.times += 1;
}

/** How often that was said until now. */
export function timesAsked(): number {
  return state.times;
}

// One for the program that is bundled and for what runs it, which have this module twice.
const key = Symbol.for('connector-catalog.asked');
const state = ((globalThis as { [key]?: { times: number } })[key] ??= { times: 0 });
