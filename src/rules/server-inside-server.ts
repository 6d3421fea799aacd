import { isServers } from '../protocol/held-servers.ts';
import { valueAt } from '../protocol/data.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { mismatchesOf } from './shared/form.ts';
import { isWrapper } from './shared/nested.ts';
import { isEntry } from './shared/server.ts';

export const serverInsideServer: Rule<Args> = {
  severity: 'error',
  title: 'Server inside of another one',
  message: ({ server, inner }) =>
    `The server "${inner}" stands inside of the server "${server}", where no client looks for it: a brace that ends "${server}" comes too late. Move it out.`,
  checkServer: (target) => {
    const { server } = target;
    if (!isEntry(server)) return [];
    return mismatchesOf(target, 'key-unknown', 'key-refused')
      .filter(({ path }) => path.length === 1 && isInner(server, String(path[0])))
      .map(({ path }) => {
        const inner = String(path[0]);
        return { key: inner, args: { server: server.name, inner } };
      });
  },
  fix: ({ args: { inner } }, { path, value }, { names }) => {
    const held = valueAt(value, [inner]);
    const outer = path.slice(0, -1);
    if (held === undefined || names.has(inner) || path.length < 2) return undefined;
    // Where it holds nothing else, as a name with a dot does in TOML, it is no server itself.
    const isAlone = Object.keys(value as object).length === 1;
    return {
      label: `Move "${inner}" out`,
      edits: [
        { kind: 'remove', path: isAlone ? path : [...path, inner] },
        { kind: 'set', path: [...outer, inner], value: held },
      ],
    };
  },
  page: {
    why: 'Each server is an entry of its own under the key of all servers. One that stands inside of another is a key that the client does not know: it is passed over, mostly without a word.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme": {\n  "command": "npx",\n  "args": ["-y", "@acme/mcp"],\n  "files": { "command": "npx", "args": ["-y", "@acme/files"] }\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** Whether a key of an entry that no client has holds a server. */
export function isInner({ name, raw }: Pick<DeclaredServer, 'name' | 'raw'>, key: string): boolean {
  // The key of all servers once more is told as such.
  if (/^mcp_?servers$/i.test(name)) return false;
  const isPart = /^(?:transport|command|config|server|requestInit)$/.test(key);
  return !isPart && !isWrapper(raw, key) && isServers({ [key]: raw[key] });
}

interface Args {
  server: string;
  inner: string;
}
