import type { Connector } from './connector.ts';

/** Whether Claude's own directory lists a connector, so that people find it there by its name. */
export function hasListing({ directory }: Pick<Connector, 'directory'>): boolean {
  return directory !== undefined && directory.label !== 'unknown';
}
