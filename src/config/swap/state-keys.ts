/** What an address may hold of a choice. */
export const choiceKeys = ['swap', 'remove', 'add', 'settings', 'fill'] as const;

/** Whether an address has a choice, so that its data is worth loading. */
export function hasState(address: string): boolean {
  const parameters = new URLSearchParams(address.replace(/^[?#]/, ''));
  return choiceKeys.some((key) => parameters.has(key));
}
