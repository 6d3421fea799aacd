/** Whether an address has a choice, so that its data is worth loading. */
export function hasState(query: string): boolean {
  const parameters = new URLSearchParams(query);
  return ['swap', 'remove', 'add'].some((key) => parameters.has(key));
}
