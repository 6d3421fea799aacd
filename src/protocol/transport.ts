/**
 * The ways to speak to a server: what people call each, the schemes that its addresses have, and the words
 * that configurations write for it, in lower case.
 */
export const transports = {
  http: {
    name: 'Streamable HTTP',
    label: 'HTTP',
    schemes: ['https:', 'http:'],
    words: ['http', 'streamable-http', 'streamable_http', 'streamablehttp'],
  },
  sse: { name: 'SSE', label: 'SSE (deprecated)', schemes: ['https:', 'http:'], words: ['sse'] },
  ws: {
    name: 'WebSocket',
    label: 'WebSocket',
    schemes: ['wss:', 'ws:'],
    words: ['ws', 'websocket'],
  },
  stdio: {
    name: 'local programs (stdio)',
    label: 'Runs on your machine',
    schemes: [],
    words: ['stdio', 'local'],
  },
} as const satisfies Record<string, TransportRow>;

/** The words that Claude Code, and with it every plugin, knows for `type`, letter for letter. */
export const declaredTypes = ['http', 'sse', 'ws', 'stdio', 'streamable-http'] as const;

/** The transport that a word of a configuration means, however it is written. */
export function transportOfWord(word: string): Transport | undefined {
  return byWord.get(word.toLowerCase());
}

/** The transport of a word that Claude Code knows; undefined for all others. */
export function declaredTransport(type: string): Transport | undefined {
  return declaredTypes.some((word) => word === type) ? transportOfWord(type) : undefined;
}

/** The transport that a URL suggests where nothing states it; clients that take a bare URL guess so. */
export function guessTransport(url: string): RemoteTransport {
  if (isSocketUrl(url)) return 'ws';
  return endsInSse(url) || /^[^?#]*\/sse\//i.test(url.trim()) ? 'sse' : 'http';
}

/** Whether an address is one of WebSocket. */
export function isSocketUrl(url: string): boolean {
  const text = url.trim().toLowerCase();
  return transports.ws.schemes.some((scheme) => text.startsWith(scheme));
}

/** Whether the path of an address ends in `/sse`. */
export function endsInSse(url: string): boolean {
  return /\/sse\/?(?:[?#]|$)/i.test(url.trim());
}

/** Whether a server can have an address of a scheme, such as `https:`. */
export function isServerScheme(scheme: string): boolean {
  return rows.some(([, { schemes }]) => schemes.includes(scheme));
}

const rows = Object.entries(transports) as [Transport, TransportRow][];
const byWord = new Map(rows.flatMap(([id, { words }]) => words.map((word) => [word, id] as const)));

export type Transport = keyof typeof transports;
export type RemoteTransport = Exclude<Transport, 'stdio'>;

interface TransportRow {
  /** As a sentence names it. */
  name: string;
  /** As a list or a filter shows it. */
  label: string;
  schemes: readonly string[];
  words: readonly string[];
}
