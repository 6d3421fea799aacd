import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { placeOfServer } from './shared/server.ts';

export const serverNamesAlike: Rule<Args> = {
  severity: 'warning',
  title: 'Tools of two servers get the same names',
  message: ({ server, other, written }) =>
    `In the names of tools Claude Code writes "_" for each sign that is no letter from a to z, digit, "-" or "_": the server "${server}" is ${written} there, as is "${other}". Of tools that they both have one is lost. Rename it.`,
  checkPlugin: ({ servers }) => {
    const groups = Map.groupBy(servers, ({ server: { name } }) => nameInTools(name));
    return [...groups].flatMap(([written, [first, ...others]]) =>
      others.map(({ server }) => ({
        at: placeOfServer(server),
        args: { server: server.name, other: first?.server.name ?? '', written },
      })),
    );
  },
  page: {
    why: 'The name of a tool is made of that of its server. Names of the same length in letters outside the Latin alphabet, and names that differ in a space or a dot alone, come to the same; of two tools that are called the same Claude sees one, and nothing says so.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(serverOf('team.wiki'), serverOf('team wiki')) },
      right: { '.mcp.json': mcp(serverOf('team-wiki'), serverOf('wiki')) },
    },
  },
};

/** As Claude Code 2.1.332 writes the name of a server into those of its tools. */
function nameInTools(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}

function serverOf(name: string): string {
  return `"${name}": { "type": "http", "url": "https://mcp.example.com/${name.replace(/\W/, '')}" }`;
}

interface Args {
  server: string;
  other: string;
  written: string;
}
