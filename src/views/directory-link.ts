import type { Connector } from '../catalog/connector.ts';

/** The address of a connector's listing in Claude's directory; undefined where it is not known. */
export function directoryLink({ directory }: Pick<Connector, 'directory'>): string | undefined {
  return directory?.slug === undefined
    ? undefined
    : `https://claude.ai/directory/connectors/${directory.slug}`;
}
