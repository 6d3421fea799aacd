/** What an address is a page about, where it is one that people read and no server's. */
export function pageOf(url: string): Page | undefined {
  if (!URL.canParse(url.trim())) return undefined;
  const { hostname, pathname } = new URL(url.trim());
  const host = hostname.replace(/^www\./, '');
  const about = Object.hasOwn(sites, host) ? sites[host]?.exec(pathname) : undefined;
  if (about === undefined || about === null) return undefined;
  const program = programs[host];
  const pack = about[1];
  return program === undefined || pack === undefined
    ? { host }
    : { host, command: program[0] ?? '', args: [...program.slice(1), pack] };
}

/** Sites where packages and their source are kept or listed, and which of their paths are pages. */
const sites: Readonly<Record<string, RegExp>> = {
  'github.com': /^\/[\w.-]+(?:\/|$)/,
  'gist.github.com': /^\/[\w.-]+/,
  'raw.githubusercontent.com': /^\/[\w.-]+\//,
  // Its own server stands below /api.
  'gitlab.com': /^\/(?!api\/)[\w.-]+\/[\w.-]+/,
  'npmjs.com': /^\/package\/((?:@[\w.-]+\/)?[\w.-]+)/,
  'pypi.org': /^\/project\/([\w.-]+)/,
  'hub.docker.com': /^\/(?:r|_|mcp|repository)\//,
  'smithery.ai': /^\/servers?\//,
  'glama.ai': /^\/mcp\/(?:servers|connectors)\//,
  'mcp.so': /^\/(?:[a-z]{2}\/)?server\//,
  'pulsemcp.com': /^\/servers\//,
  'mcpservers.org': /^\/servers\//,
  'mcpmarket.com': /^\/(?:[a-z]{2}\/)?server\//,
  'lobehub.com': /^\/(?:[a-z]{2}\/)?mcp\//,
  'cursor.directory': /^\/mcp\//,
  'modelcontextprotocol.io': /^\/(?:docs|introduction|quickstart|examples|clients)\b/,
};

/** What starts a package of a site. */
const programs: Readonly<Record<string, readonly string[]>> = {
  'npmjs.com': ['npx', '-y'],
  'pypi.org': ['uvx'],
};

interface Page {
  host: string;
  /** What starts the package that it is about. */
  command?: string;
  args?: string[];
}
