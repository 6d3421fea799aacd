import type { Connector } from './connector.ts';

/** Whether a product without an address is a file for Claude Desktop: nothing says that Claude connects it itself. */
export function isExtension({ status, directory, signIn }: Connector): boolean {
  return status === 'bundled' && directory === undefined && signIn === undefined;
}
