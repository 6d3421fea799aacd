import type { Connector } from '../catalog/connector.ts';
import { fullNameKey, nameKey } from '../catalog/name-key.ts';
import { endpointKey } from '../protocol/url-template.ts';
import type { ServerCoverage } from './coverage-row.ts';

/**
 * Finds the servers of a plugin that a name means: its key beside the name, the same connector (or the one that
 * serves it), else the same name or its first or last words: "Vtiger CRM" is `vtiger`. A plugin may have a thousand
 * servers and a line for each: they are looked up, not gone through.
 */
export function indexServers(servers: readonly ServerCoverage[]): ServerIndex {
  const byKey = makeLookup();
  const byName = makeLookup();
  const byConnector = makeLookup();
  const byWords = makeLookup();
  const byEdge = makeLookup();
  const bySuite = makeLookup();
  const byAddress = makeLookup();
  for (const [at, { server, connector }] of servers.entries()) {
    byKey.add(fullNameKey(server.name), at);
    for (const own of [server.name, server.title ?? '']) byName.add(fullNameKey(own), at);
    if (connector !== undefined) byConnector.add(connector.id, at);
    for (const phrase of connector === undefined ? [] : suitesOf(connector))
      bySuite.add(phrase, at);
    if (server.url !== null) byAddress.add(endpointKey(server.url) ?? '', at);
    const words = wordsOf(server.name);
    byWords.add(phraseOf(words), at);
    for (const phrase of edgesOf(words)) byEdge.add(phrase, at);
  }
  const inOrder = (found: Iterable<number>) =>
    [...new Set(found)].sort((a, b) => a - b).flatMap((at) => servers[at] ?? []);
  return {
    at: (url) => inOrder(byAddress.at(endpointKey(url) ?? '')),
    ofSuite: (name) => inOrder(bySuite.at(phraseOf(wordsOf(name)))),
    called: (key) => inOrder(byKey.at(fullNameKey(key))),
    meantBy: (name, meant) => {
      const words = wordsOf(name);
      const byItsName = [fullNameKey(name), nameKey(name)].flatMap((key) => byName.at(key));
      const byItsWords = [
        ...edgesOf(words).flatMap((phrase) => byWords.at(phrase)),
        ...byEdge.at(phraseOf(words)),
        ...phraseWithout(words).flatMap((phrase) => byWords.at(phrase)),
      ].filter((at) => meant === undefined || isFree(servers[at]));
      // The product is named beside its suite, so a server called like it is meant, whosever it is.
      const byItsPart = partsOfSuite(name).flatMap((phrase) => byWords.at(phrase));
      const byItsConnector = [meant?.id, meant?.servedBy].flatMap((id) =>
        id === undefined ? [] : byConnector.at(id),
      );
      const byItsKey = keysIn(name).flatMap((key) => byKey.at(key));
      const byItsSuite = (meant === undefined ? [] : suitesOf(meant))
        .flatMap((phrase) => byWords.at(phrase))
        .filter((at) => isOfSuite(servers[at]?.connector));
      return inOrder([
        ...byItsKey,
        ...byItsConnector,
        ...byItsName,
        ...byItsPart,
        ...byItsWords,
        ...byItsSuite,
      ]);
    },
  };
}

/** Whether a server that is called like a suite may be one for all of it. */
function isOfSuite(connector: Connector | undefined): boolean {
  return connector === undefined || connector.categories.includes('office-suite');
}

/** Whether a server has no connector, or one that it is not called by: what somebody else serves keeps its name. */
function isFree(coverage: ServerCoverage | undefined): boolean {
  if (coverage?.connector === undefined) return true;
  const { server, connector } = coverage;
  const key = phraseOf(wordsOf(server.name));
  return ![connector.id, connector.name, ...(connector.aliases ?? [])].some((name) =>
    edgesOf(wordsOf(name)).includes(key),
  );
}

/** The keys in the brackets of a name in a table: `Lark Mail (lark)`. */
export function keysIn(name: string): string[] {
  const inner = name.slice(0, maximumName).matchAll(/[(（]([^()（）]+)[)）]/g);
  return [...inner].map(([, key = '']) => fullNameKey(key));
}

/** The products that a name has in brackets behind their suite: `Google Workspace (Drive)` is `google drive`. */
function partsOfSuite(name: string): string[] {
  const [maker] = wordsOf(name);
  const [, inner = ''] = /[(（]([^()（）]+)[)）]/.exec(name.slice(0, maximumName)) ?? [];
  return maker === undefined ? [] : wordsOf(inner).map((word) => `${maker} ${word}`);
}

/** What a server of the suite that a product belongs to is called: `google workspace` has Google Chat. */
function suitesOf({ vendor = '', website = '', docs = '' }: Partial<Connector>): string[] {
  const addressed = new Set(`${website} ${docs}`.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const makers = wordsOf(vendor).filter((word) => addressed.has(word));
  return makers.flatMap((maker) => [...addressed].map((word) => `${maker} ${word}`));
}

/** The phrases that words start and end with, and they themselves. */
function edgesOf(words: readonly string[]): string[] {
  return words.flatMap((_, index) => [
    phraseOf(words.slice(0, index + 1)),
    phraseOf(words.slice(index)),
  ]);
}

/** The first and the last of at least three words: "FashionUnited GraphQL API" is `fashionunited-api`. */
function phraseWithout(words: readonly string[]): string[] {
  const [first, last] = [words[0], words.at(-1)];
  return words.length < 3 || first === undefined || last === undefined
    ? []
    : [phraseOf([first, last])];
}

/** Words as one key; '' where they are too short to tell a name by. */
function phraseOf(words: readonly string[]): string {
  return words.join('').length < shortestName ? '' : words.join(' ');
}

function wordsOf(name: string): string[] {
  const bare = name.slice(0, maximumName).split(/[(（]/)[0] ?? '';
  const words = bare.split(/[\s_.-]+/).map(nameKey);
  return words.filter((word) => word !== '' && !serverWords.has(word));
}

/** Positions by key; the empty key has none. */
function makeLookup() {
  const positions = new Map<string, number[]>();
  return {
    at: (key: string): readonly number[] => positions.get(key) ?? [],
    add: (key: string, position: number) => {
      const known = positions.get(key);
      if (known !== undefined) known.push(position);
      else if (key !== '') positions.set(key, [position]);
    },
  };
}

const maximumName = 200;
const shortestName = 3;
const serverWords = new Set(['mcp', 'server']);

export interface ServerIndex {
  /** The servers at an address, however it is written. */
  at: (url: string) => ServerCoverage[];
  /** The servers whose key is a name. */
  called: (key: string) => ServerCoverage[];
  /** The servers of products that belong to a suite. */
  ofSuite: (name: string) => ServerCoverage[];
  /** The servers that a name stands for, in the order of the plugin; `meant` is the connector of that name. */
  meantBy: (name: string, meant: Connector | undefined) => ServerCoverage[];
}
