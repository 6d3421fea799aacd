import type { Connector } from '../catalog/connector.ts';
import { findMentions, type Mention } from '../plugins/mentions.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { ServerCoverage } from './coverage-row.ts';

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
  return findMentions(plugin.files, words).filter((mention) => {
    if (isEverydayUse(mention)) return false;
    const { file, line } = mention;
    const place = `${file}:${line}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** Whether a line has a name only as a word of the language: "deals that close", but not "Close" or `close`. */
function isEverydayUse({ word, text }: Mention): boolean {
  const lower = word.toLowerCase();
  if (!everydayWords.has(lower)) return false;
  const [before, after] = ['(?<![a-zA-Z0-9])', '(?![a-zA-Z0-9])'];
  const inCode = `[\`"'_/@=]${lower}${after}|${before}${lower}(?:[\`"'_/=]|\\.\\w)`;
  const capital = `${before}(?:${lower[0]?.toUpperCase()}${lower.slice(1)}|${lower.toUpperCase()})${after}`;
  return !new RegExp(`${inCode}|${capital}`).test(text);
}

// Names of products that are English words too: in lower case, in a sentence, they are the word.
const everydayWords = new Set([
  'amplitude',
  'box',
  'chorus',
  'clay',
  'close',
  'common room',
  'consensus',
  'definite',
  'fireflies',
  'front',
  'guru',
  'hex',
  'linear',
  'make',
  'monday',
  'notion',
  'outreach',
  'ramp',
  'segment',
  'square',
  'stripe',
  'synapse',
]);

function namesOf(connector: Connector | undefined): string[] {
  return connector === undefined ? [] : [connector.name, ...(connector.aliases ?? [])];
}
