// Apart from hosts: the builder loads it.

/** Whether an address is that of a socket or a pipe of the machine. */
export function isSocketAddress(address: string): boolean {
  return /^(?:unix|pipe):\/\/\/\S/i.test(address.trim());
}
