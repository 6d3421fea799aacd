import { isRecord } from '../../protocol/record.ts';
import { nameOfUrl } from './program.ts';
import { readJsonText } from './json-text.ts';
import { compactEntry, type Pasted, type PastedEntry } from './pasted.ts';

/** The install links that stand in a text, such as behind a badge. */
export function findLinks(text: string): string[] {
  const found =
    text.match(
      /\b(?:cursor|vscode|vscode-insiders|kiro|lmstudio|goose|raycast|https):[^\s()<>"'`\]]+/gi,
    ) ?? [];
  const known = [...new Set(found)];
  const leading = known.filter((each) => links.some(({ pattern }) => pattern.test(each)));
  if (leading.length > 0) return leading;
  // Prose names a server by its address; of several, nobody knows which is meant.
  const servers = new Set(
    known.map((each) => each.replace(/(?<![.,;:!?*_])[.,;:!?*_]+$/, '')).filter(isServerAddress),
  );
  return servers.size === 1 ? [...servers] : [];
}

/** Whether an address in prose is that of a server, and no page about one. */
export function isServerAddress(address: string): boolean {
  if (!/^https:/i.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  if (/^(?:docs?|developers?|dev|www|help|support|learn|blog|github|gitlab|npmjs)\./.test(hostname))
    return false;
  return /\/(?:mcp|sse)\/?$/.test(pathname) || (hostname.startsWith('mcp.') && pathname === '/');
}

/** The server that an install link adds, or that a plain address is; undefined where it is neither. */
export function readLink(text: string): Pasted | undefined {
  const href = text.trim().replace(/^<|>$/g, '').replaceAll('&amp;', '&');
  // An address has no spaces; the JSON in a link may be pasted decoded.
  if (!/^[a-z][\w+.-]*:\S/i.test(href)) return undefined;
  for (const { pattern, what, client, read } of links) {
    const match = pattern.exec(href);
    const found = match && read(href.slice(match[0].length), href);
    if (found)
      return {
        what,
        ...(client !== undefined && { client }),
        entries: [found.entry],
        ...(found.inputs && { inputs: found.inputs }),
      };
    // A link that leads elsewhere is no server either.
    if (match) return undefined;
  }
  if (!/^https?:\/\/[^\s"'<>{}]+$/i.test(href) || !URL.canParse(href)) return undefined;
  const type = /\/sse\/?$/.test(new URL(href).pathname) ? 'sse' : 'http';
  return { what: 'an address', entries: [{ name: nameOfUrl(href), entry: { type, url: href } }] };
}

/** `name=…&config=…`, the configuration as JSON or as Base64 of it. */
function readConfig(query: string): LinkedServer | undefined {
  const parameters = new URLSearchParams(query.replace(/^[^?]*\?/, ''));
  const given = parameters.get('config') ?? '';
  const entry =
    readJsonText(given) ?? readJsonText(decodeBase64(given)) ?? readJsonText(decode(given));
  if (entry === undefined) return undefined;
  const inputs: unknown = jsonOf(parameters.get('inputs'));
  const name =
    parameters.get('name') ?? (typeof entry['name'] === 'string' ? entry['name'] : 'server');
  const { name: _, inputs: own, ...fields } = entry;
  const asked = Array.isArray(inputs) ? inputs : own;
  // Some links hold a whole file.
  const servers = entry['mcpServers'] ?? entry['servers'];
  const [inner] = isRecord(servers) ? Object.entries(servers) : [];
  if (inner !== undefined && isRecord(inner[1]))
    return { entry: { name: inner[0], entry: inner[1] } };
  return { entry: { name, entry: fields }, ...(Array.isArray(asked) && { inputs: asked }) };
}

/** `vscode:mcp/install?{…}`. */
function readObject(query: string): LinkedServer | undefined {
  const entry = readJsonText(decode(query)) ?? readJsonText(query);
  if (entry === undefined) return readConfig(`?${query}`);
  const { name, inputs, ...fields } = entry;
  return {
    entry: { name: typeof name === 'string' ? name : 'server', entry: fields },
    ...(Array.isArray(inputs) && { inputs }),
  };
}

/** `goose://extension?cmd=npx&arg=-y&arg=…`, or an address in `url`. */
function readGoose(query: string): LinkedServer | undefined {
  const parameters = new URLSearchParams(query.replace(/^[^?]*\?/, ''));
  const title = parameters.get('name') ?? parameters.get('id') ?? 'extension';
  const name = parameters.get('id') ?? title;
  const url = parameters.get('url');
  const type = parameters.get('type') ?? 'sse';
  const timeout = Number(parameters.get('timeout'));
  const description = parameters.get('description') ?? title;
  const shared = { description, enabled: true, ...(timeout > 0 && { timeout }) };
  if (url !== null) {
    const headers = Object.fromEntries(parameters.getAll('header').map(splitPair));
    return {
      entry: { name, entry: compactEntry({ name: title, type, uri: url, headers, ...shared }) },
    };
  }
  const cmd = parameters.get('cmd');
  if (cmd === null) return undefined;
  // What follows the name of a variable there says what it is for.
  const envKeys = parameters.getAll('env').map((each) => splitPair(each)[0]);
  const args = parameters.getAll('arg');
  return {
    entry: {
      name,
      entry: compactEntry({ name: title, type: 'stdio', cmd, args, env_keys: envKeys, ...shared }),
    },
  };
}

/** The dialog of Claude. */
function readClaude(query: string): LinkedServer | undefined {
  const parameters = new URLSearchParams(query.replace(/^[^?]*\?/, ''));
  const url = parameters.get('connectorUrl');
  if (url === null) return undefined;
  return {
    entry: {
      name: parameters.get('connectorName') ?? nameOfUrl(url),
      entry: { type: 'http', url },
    },
  };
}

// A page that leads to a link: `https://vscode.dev/redirect?url=vscode%3Amcp%2Finstall%3F…`
function readRedirect(query: string): LinkedServer | undefined {
  const url = new URLSearchParams(query.replace(/^[^?]*\?/, '')).get('url') ?? '';
  const inner = /^vscode(?:-insiders)?:mcp\/install\?/i.exec(url);
  return inner === null ? undefined : readObject(url.slice(inner[0].length));
}

function splitPair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeBase64(text: string): string {
  try {
    // A plus sign in a query reads as a space.
    const bytes = atob(text.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (each) => each.charCodeAt(0)));
  } catch {
    return '';
  }
}

// As documented: kiro.dev/docs/mcp/share, lmstudio.ai/docs/app/mcp/deeplink, cursor.com/docs/context/mcp/install-links,
// code.visualstudio.com/api/extension-guides/ai/mcp, and goose's guide to extensions. Those of kiro: and raycast: stand
// in READMEs alone.
const links: readonly LinkForm[] = [
  link(/^cursor:\/\/anysphere\.cursor-deeplink\/mcp\/install/i, 'Cursor', 'cursor', readConfig),
  link(
    /^https:\/\/(?:www\.)?cursor\.com\/(?:[a-z-]{2,5}\/)?(?:install-mcp|link\/mcp%2Finstall|link\/mcp\/install)/i,
    'Cursor',
    'cursor',
    readConfig,
  ),
  link(/^vscode(?:-insiders)?:\/?\/?mcp\/install\?/i, 'VS Code', 'vs-code', readObject),
  link(
    /^https:\/\/(?:insiders\.)?vscode\.dev\/redirect\/mcp\/install/i,
    'VS Code',
    'vs-code',
    readConfig,
  ),
  link(/^https:\/\/(?:insiders\.)?vscode\.dev\/redirect\?/i, 'VS Code', 'vs-code', (rest) =>
    readRedirect(`?${rest}`),
  ),
  link(/^https:\/\/kiro\.dev\/launch\/mcp\/add/i, 'Kiro', 'kiro', readConfig),
  link(/^kiro:\/\/kiro\.mcp\/add/i, 'Kiro', 'kiro', readConfig),
  link(/^lmstudio:\/\/add_mcp/i, 'LM Studio', 'lm-studio', readConfig),
  link(/^https:\/\/lmstudio\.ai\/install-mcp/i, 'LM Studio', 'lm-studio', readConfig),
  link(/^raycast:\/\/mcp\/install\?/i, 'Raycast', undefined, readObject),
  link(/^goose:\/\/extension/i, 'Goose', 'goose', readGoose),
  link(
    /^https:\/\/claude\.ai\/(?:customize|settings)\/connectors/i,
    'Claude',
    'claude-code',
    readClaude,
  ),
];

function link(
  pattern: RegExp,
  name: string,
  client: string | undefined,
  read: LinkForm['read'],
): LinkForm {
  return { pattern, what: `an install link of ${name}`, client, read };
}

interface LinkForm {
  pattern: RegExp;
  what: string;
  /** None where the program is not of this site. */
  client: string | undefined;
  read: (rest: string, href: string) => LinkedServer | undefined;
}

interface LinkedServer {
  entry: PastedEntry;
  inputs?: readonly unknown[];
}
