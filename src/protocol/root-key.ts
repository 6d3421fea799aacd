/**
 * Whether two keys are one, written otherwise: whatever the case, with or without signs between the words.
 * @example isSpelledLike('mcpServers', 'mcp_server') // => true
 */
export function isSpelledLike(one: string, other: string): boolean {
  return spelling(one) === spelling(other);
}

/** Whether a key is one under which some client has its servers, however it is written. */
export function isRootKey(key: string): boolean {
  return roots.has(spelling(key));
}

/** Whether a line of YAML is the key of all servers, however it is written. */
export function isYamlRoot(line: string): boolean {
  return /^(?:extensions:|mcpServers:|(?:mcp_?)?servers:\s*$)/i.test(line);
}

function spelling(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^(?:amp)?mcpservers?$/, 'mcpservers');
}

const roots = new Set(['mcpservers', 'servers', 'contextservers']);

/** The keys under which one client alone has its servers, and what it is called. */
export const ownRoots: Readonly<Record<string, string>> = {
  servers: 'VS Code',
  mcp: 'opencode',
  context_servers: 'Zed',
  'amp.mcpServers': 'Amp',
  extensions: 'Goose',
};
