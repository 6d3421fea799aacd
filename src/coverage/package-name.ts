import type { Connector } from '../catalog/connector.ts';
import { nameKey } from '../catalog/name-key.ts';

const RUNNERS = new Set(
  'npx bunx pnpx uvx uv pipx bun npm pnpm yarn docker podman deno'.split(' '),
);
// The script they run is a file of somebody's own: it says nothing of which server it is.
const INTERPRETERS = new Set(
  'node python python3 sh bash zsh php ruby perl java go dotnet'.split(' '),
);
const WORDS = new Set('run exec dlx tool x'.split(' '));

/**
 * The package or program that a local server is, without its version: two commands that run the same one
 * are the same server. Undefined where a runner or interpreter names none.
 * @example
 * packageOf('npx', ['-y', '@scope/server@1.2.3', '--stdio']) // => '@scope/server'
 */
export function packageOf(command: string, args: readonly string[]): string | undefined {
  const program = command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/i, '');
  if (program === '' || INTERPRETERS.has(program)) return undefined;
  if (!RUNNERS.has(program)) return program;
  const name = args.find(
    (arg) =>
      !arg.startsWith('-') && !WORDS.has(arg) && !/^\w+=/.test(arg) && !/^[A-Z_]+$/.test(arg),
  );
  return name?.replace(/(?<=.)@[^@/]*$/, '').toLowerCase();
}

/**
 * Whether a package that no endpoint names can be the vendor's own: its owner is the vendor, or it has none
 * and no name but that of the product.
 * @example
 * isOwnPackage('@cloudflare/mcp-server', cloudflare) // => true
 * isOwnPackage('@someone/cloudflare-mcp', cloudflare) // => false
 */
export function isOwnPackage(name: string, connector: Maker): boolean {
  const names = ownNames(connector);
  const owner = ownerOf(name);
  if (owner !== undefined) return names.has(nameKey(owner));
  const words = name.split(/[-_.\s]+/).filter((word) => !packageWords.has(word.toLowerCase()));
  return words.length === 0 || names.has(nameKey(words.join('')));
}

/** The scope of an npm package, or who keeps an image or a repository. */
function ownerOf(name: string): string | undefined {
  const scope = /^@([^/]+)\//.exec(name)?.[1];
  if (scope !== undefined) return scope;
  const parts = name.replace(/^(?:git\+)?https?:\/\//, '').split('/');
  return parts.length < 2 ? undefined : parts.at(-2);
}

function ownNames({ id, name, aliases = [], vendor = '', website, docs }: Maker): Set<string> {
  const host = website === undefined ? '' : (new URL(website).hostname.split('.').at(-2) ?? '');
  const owner = docs === undefined ? undefined : /github\.com\/([^/]+)/.exec(docs)?.[1];
  const all = [id, name, ...aliases, vendor.split(/[,(]/)[0] ?? '', host, owner ?? ''];
  return new Set(all.map(nameKey).filter((key) => key !== ''));
}

// A browser is sent less of a connector.
type Maker = Pick<Connector, 'id' | 'name'> & Partial<Connector>;

const packageWords = new Set('mcp server servers remote official'.split(' '));
