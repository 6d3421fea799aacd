import type { Connector } from '../catalog/connector.ts';
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
  const label = connector?.directory?.label;
  return label === undefined || label === 'unknown' ? undefined : connector?.name;
}

type Listed = Pick<Connector, 'name' | 'directory'>;
