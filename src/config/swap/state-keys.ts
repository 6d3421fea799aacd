/** Whether an address has a choice, so that its data is worth loading. */
export function hasState(address: string): boolean {
  const parameters = new URLSearchParams(address.replace(/^[?#]/, ''));
  return ['swap', 'remove', 'add', 'settings'].some((key) => parameters.has(key));
}
