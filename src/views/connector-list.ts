import type { Catalog } from '../catalog/catalog.ts';
import type { Connector, ConnectorStatus } from '../catalog/connector.ts';
import { reachOf } from './connector-summary.ts';
import { signInView, type SignInView } from './sign-in-view.ts';

/** The connectors of a list in a guide, those that are reached through another one's server left out. */
export function listConnectors(catalog: Catalog, asked: ConnectorListing): Connector[] {
  const { entrance, registered, status, readOnly } = asked;
  return catalog.connectors.filter((connector) => {
    if (status !== undefined && connector.status !== status) return false;
    if (readOnly !== undefined && reachOf(connector) !== 'read') return false;
    if (registered !== undefined && !isRegisteredByHand(connector)) return false;
    if (entrance === undefined) return true;
    return connector.servedBy === undefined && signInView(catalog, connector).id === entrance;
  });
}

/** Whether somebody has to register every client that signs in to it. */
function isRegisteredByHand({ signIn = [] }: Connector): boolean {
  const ways = signIn.flatMap((way) => (way.method === 'oauth' ? [way.registration] : []));
  return (
    ways.length > 0 &&
    ways.every(
      (registration) =>
        registration.includes('pre-registered') &&
        !registration.some((each) => each === 'dynamic' || each === 'metadata-document'),
    )
  );
}

/** Which connectors a list in a guide holds. */
export interface ConnectorListing {
  /** Those that one gets into in this way. */
  entrance?: SignInView['id'] | undefined;
  /** Those to which every client is registered by hand. */
  registered?: true | undefined;
  status?: ConnectorStatus | undefined;
  /** Those all of whose tools are known and only read. */
  readOnly?: true | undefined;
}
