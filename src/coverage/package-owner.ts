import type { Connector } from '../catalog/connector.ts';
import { nameKey } from '../catalog/name-key.ts';
import { repositoryOf } from './package-name.ts';

/**
 * Whether a package that no endpoint names is the vendor's: its owner is. Without an owner a name proves nothing,
 * for anybody may take it.
 * @example
 * isOwnPackage('@cloudflare/mcp-server', cloudflare) // => true
 * isOwnPackage('@someone/cloudflare-mcp', cloudflare) // => false
 * isOwnPackage('cloudflare-mcp', cloudflare) // => false
 */
export function isOwnPackage(name: string, connector: Maker): boolean {
  const owner = ownerOf(name);
  return owner !== undefined && ownNames(connector).has(nameKey(owner));
}

/**
 * What a package with an owner is called without the words that any server has; its owner where nothing else
 * is left. Undefined without an owner, which alone would not show whose it is.
 * @example
 * ownedProduct('@upstash/context7-mcp') // => 'context7'
 */
export function ownedProduct(name: string): string | undefined {
  const owner = ownerOf(name);
  if (owner === undefined) return undefined;
  const product = productWords(name.split('/').at(-1) ?? '');
  return product === '' ? owner : product;
}

/**
 * Who publishes a bundle that is fetched from an address, as a package would name it; undefined where it lies
 * in the plugin.
 * @example
 * bundleOrigin('https://github.com/owner/name/releases/download/v1/name.mcpb') // => 'github.com/owner/name'
 */
export function bundleOrigin(bundle: string): string | undefined {
  if (!URL.canParse(bundle)) return undefined;
  const { hostname } = new URL(bundle);
  return repositoryOf(bundle) ?? `${hostname.split('.').at(-2) ?? hostname}/`;
}

/** The scope of an npm package, or who keeps an image or a repository. */
function ownerOf(name: string): string | undefined {
  const scope = /^@([^/]+)\//.exec(name)?.[1];
  if (scope !== undefined) return scope;
  return name.split('/').at(-2);
}

function productWords(name: string): string {
  const words = name.split(/[-_.\s]+/).filter((word) => !anyServer.has(word.toLowerCase()));
  return words.join('');
}

function ownNames({ id, name, aliases = [], vendor = '', website, docs }: Maker): Set<string> {
  const host = website === undefined ? '' : (new URL(website).hostname.split('.').at(-2) ?? '');
  const owner = docs === undefined ? undefined : /github\.com\/([^/]+)/.exec(docs)?.[1];
  const all = [id, name, ...aliases, vendor.split(/[,(]/)[0] ?? '', host, owner ?? ''];
  return new Set(all.map(nameKey).filter((key) => key !== ''));
}

// A browser is sent less of a connector.
type Maker = Pick<Connector, 'id' | 'name'> & Partial<Connector>;

const anyServer = new Set('mcp mcpserver server servers remote official cli'.split(' '));
