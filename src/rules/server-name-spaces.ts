import type { Rule } from './rule.ts';
import { reservedNames } from './server-name-reserved.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { plainName } from './fix/plain-name.ts';
import { rename } from './fix/rename.ts';

export const serverNameSpaces: Rule<Args> = {
  severity: 'warning',
  title: 'Name of a server has spaces or other signs',
  message: ({ server, slug, sign }) =>
    `The server name "${server}" has ${sign === undefined ? 'a space' : `"${sign}"`}, and \`claude mcp add\` and other clients refuse it. Write ${slug === undefined ? 'a name of the letters a to z, digits, "-" and "_"' : `"${slug}"`}.`,
  checkServer: ({ server: { name }, client }) => {
    // Where it is refused another rule says so; others that could be asked take it.
    if (!client.abilities.readsPlugins) return [];
    if (reservedNames.has(name)) return [];
    const args = { server: name, slug: plainName(name) };
    if (/\s/.test(name.trim())) return [{ key: '', args }];
    // A dot breaks nothing where a file is written by hand.
    const [sign] = /[^\w.\s-]/u.exec(name) ?? [];
    return sign === undefined ? [] : [{ key: '', args: { ...args, sign }, severity: 'info' }];
  },
  fix: (_, entry, { names }) => {
    const name = plainName(entry.name);
    const plan = name === undefined ? undefined : rename(entry, name, names);
    // The server works, and permissions may name its tools.
    return plan && { ...plan, isSafe: false };
  },
  page: {
    why: 'Claude Code writes a space or such a sign in a tool name as "_". `claude mcp add` and some other clients refuse such a name, and the interfaces of the models do not allow it in tool names.',
    sources: [docs.mcp, 'https://github.com/samanhappy/mcphub/issues/1076'],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('acme-crm', 'Acme CRM')) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
  /** Undefined where its letters have no like in a tool name. */
  slug: string | undefined;
  /** The first sign that is refused, where there is no space. */
  sign?: string;
}
