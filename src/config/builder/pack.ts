import type { BuilderConnector, BuilderData, BuilderEndpoint } from './data.ts';

/**
 * Leaves out what is the same for most servers: a name that is the connector's id, and http. All of the
 * catalog is sent at once, so that no request tells what somebody chooses.
 */
export function packBuilder(data: BuilderData): PackedBuilder {
  return {
    ...data,
    connectors: data.connectors.map((connector) => ({
      ...connector,
      endpoints: connector.endpoints.map(({ server: { name, type, ...server }, ...endpoint }) => ({
        ...endpoint,
        server: {
          ...(name !== connector.id && { name }),
          ...(type !== 'http' && { type }),
          ...server,
        },
      })),
    })),
  };
}

/** Puts back what `packBuilder` left out. */
export function unpackBuilder({ connectors, ...data }: PackedBuilder): BuilderData {
  return {
    ...data,
    connectors: connectors.map((connector) => ({
      ...connector,
      endpoints: connector.endpoints.map(({ server, ...endpoint }) => ({
        ...endpoint,
        server: { name: connector.id, type: 'http', ...server } as BuilderEndpoint['server'],
      })),
    })),
  };
}

/** The data as it is sent. */
export interface PackedBuilder extends Omit<BuilderData, 'connectors'> {
  connectors: (Omit<BuilderConnector, 'endpoints'> & {
    endpoints: (Omit<BuilderEndpoint, 'server'> & { server: Readonly<Record<string, unknown>> })[];
  })[];
}
