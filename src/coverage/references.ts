import type { Connector } from '../catalog/connector.ts';
import { findMentions, type Mention } from '../plugins/mentions.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { ServerCoverage } from './plugin-coverage.ts';

/**
 * Every file and line of a plugin that names a server or its connector, each line once: what to read
 * again when that server is swapped for another.
 */
export function findReferences(plugin: Plugin, { server, connector }: ServerCoverage): Mention[] {
  const words = [
    server.name,
    ...(server.title === null ? [] : [server.title]),
    ...namesOf(connector),
  ];
  const seen = new Set<string>();
  return findMentions(plugin.files, words).filter(({ file, line }) => {
    const place = `${file}:${line}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function namesOf(connector: Connector | undefined): string[] {
  return connector === undefined ? [] : [connector.name, ...(connector.aliases ?? [])];
}
