import type { Connector } from '../catalog/connector.ts';
import { hasListing } from '../catalog/directory.ts';
import { describeUnsupported, type Client, type Unsupported } from '../clients/client.ts';

/** What to say of a server that is not in a snippet: where the client's app has a listing of it, that comes first. */
export function describeLeftOut(
  left: Unsupported,
  { listing }: Pick<Client, 'listing'>,
  connector: Listed | undefined,
): string {
  const name = listing === undefined ? undefined : listedName(connector);
  return describeUnsupported(
    name === undefined
      ? left
      : {
          ...left,
          reason: `${name} is in Claude’s directory: connect it ${listing}, without a file.`,
        },
  );
}

/** What a connector is called in Claude's directory; undefined where it is not known to be listed. */
export function listedName(connector: Listed | undefined): string | undefined {
  return connector !== undefined && hasListing(connector) ? connector.name : undefined;
}

type Listed = Pick<Connector, 'name' | 'directory'>;
