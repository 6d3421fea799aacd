import { ownPlaces, type OwnPlace } from '../../coverage/own-places.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import type { ServerTarget } from '../targets.ts';
import { valuesOf, type ServerValue } from './server.ts';

/** The places to fill in of a server that stand there because the catalog prints them for its connector. */
export function ownPlacesIn({ server, connector, client, resolver }: OwnTarget): OwnPlace[] {
  const values = writtenValues(server).map(({ key, read, isStandIn }) => ({
    key,
    value: read,
    isStandIn,
  }));
  return ownPlaces(values, connector, client, resolver.catalog);
}

/** The texts of a server as they are written, also where a client reads `YOUR_NAME` as a variable. */
export function writtenValues(server: DeclaredServer): WrittenValue[] {
  const written = new Set(textsIn(server.raw));
  return valuesOf(server).map(({ value: read, ...each }) => {
    const standIn = read.replace(/\$\{([A-Z]\w*)\}/g, 'YOUR_$1');
    const isStandIn = /(?<![A-Za-z0-9_])YOUR_[A-Z]/.test(standIn) && written.has(standIn);
    return { ...each, read, value: isStandIn ? standIn : read, isStandIn };
  });
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  return Object.values(value).flatMap((each) => textsIn(each, depth + 1));
}

type OwnTarget = Pick<ServerTarget, 'server' | 'connector' | 'client' | 'resolver'>;

interface WrittenValue extends ServerValue {
  /** With `${NAME}` in place of `YOUR_NAME` where the client's reader puts it. */
  read: string;
  isStandIn: boolean;
}
