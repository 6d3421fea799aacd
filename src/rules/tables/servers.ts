import type { Rule } from './rule.ts';

/** Rules about the servers that a plugin declares. */
export const serverRules = {
  'server-url-empty': {
    severity: 'warning',
    title: 'Server has no address',
    message: ({ server, next }: { server: string; next: string }) =>
      `Unexpected empty "url" of server "${server}", expected its address; ${next}.`,
  },
  'server-url-invalid': {
    severity: 'error',
    title: 'Address of a server is no URL',
    message: ({ server, url }: { server: string; url: string }) =>
      `Unexpected "url" of server "${server}": "${url}", expected an address that starts with https://; correct it, or leave it empty until there is one.`,
  },
  'server-url-insecure': {
    severity: 'warning',
    title: 'Address of a server is not encrypted',
    message: ({ server, url }: { server: string; url: string }) =>
      `Unexpected unencrypted address ${url} of server "${server}", expected https:// (or wss://); tokens would be readable on the way.`,
  },
  'server-type-missing': {
    severity: 'error',
    title: 'Server with a url has no type',
    message: ({ server, type }: { server: string; type: string }) =>
      `Unexpected server "${server}" with a "url" but no "type", expected "type": "${type}"; Claude Code reads it as a local command and skips it.`,
  },
  'server-type-unknown': {
    severity: 'error',
    title: 'Type of a server is not known',
    message: ({ server, type, nearest }: { server: string; type: string; nearest: string }) =>
      `Unexpected type "${type}" of server "${server}", expected http, sse, ws or stdio; write "${nearest}".`,
  },
  'server-type-mismatch': {
    severity: 'error',
    title: 'Type and address of a server disagree',
    message: ({ server, type, reason, mend }: Mismatch) =>
      `Unexpected type "${type}" of server "${server}", expected the type of its address: ${reason}. ${mend}.`,
  },
  'server-sse-deprecated': {
    severity: 'warning',
    title: 'Server uses the deprecated SSE transport',
    message: ({ server, instead }: { server: string; instead: string | undefined }) =>
      `Unexpected transport sse of server "${server}", expected http (Streamable HTTP); MCP has deprecated SSE. ` +
      (instead === undefined
        ? 'Ask the vendor for its Streamable HTTP address.'
        : `The catalog knows ${instead}.`),
  },
  'server-endpoint-legacy': {
    severity: 'warning',
    title: 'Address of a server has been replaced',
    message: (args: Replaced) =>
      `Unexpected address ${args.url} of server "${args.server}", expected ${args.expected}; ${args.connector} has moved on from it (${args.source}).`,
  },
  'server-endpoint-retired': {
    severity: 'error',
    title: 'Address of a server is switched off',
    message: (args: Replaced) =>
      `Unexpected address ${args.url} of server "${args.server}", expected ${args.expected}; ${args.connector} has switched it off (${args.source}).`,
  },
  'server-url-differs': {
    severity: 'warning',
    title: 'Address of a server is not one the catalog knows',
    message: ({ server, url, connector, known, source }: Differs) =>
      `Unexpected address ${url} of server "${server}", expected an address of ${connector} such as ${known} (${source}); the plugin and the catalog disagree. Compare both with the vendor's documentation.`,
  },
  'server-url-conflict': {
    severity: 'error',
    title: 'One server has several addresses in a marketplace',
    message: ({ server, url, other, where }: Conflict) =>
      `Unexpected address ${url} of server "${server}", expected one address for it in the whole marketplace; ${where} has ${other}. Two addresses are two connections and two sign-ins.`,
  },
  'server-name-conflict': {
    severity: 'info',
    title: 'One address has several server names in a marketplace',
    message: ({ server, other, where }: { server: string; other: string; where: string }) =>
      `Unexpected name "${server}" of a server, expected one name for its address; ${where} calls it "${other}", so its tools have other names there.`,
  },
  'server-declared-twice': {
    severity: 'warning',
    title: 'Server is declared in two files of a plugin',
    message: ({ server, where }: { server: string; where: string }) =>
      `Unexpected second declaration of server "${server}", expected one; it replaces that of ${where}. Remove one of them.`,
  },
  'server-name-reserved': {
    severity: 'error',
    title: 'Name of a server is reserved',
    message: ({ server }: { server: string }) =>
      `Unexpected server name "${server}", expected a name of your own; Claude Code keeps this one for itself and skips the server. Rename it.`,
  },
  'server-name-spaces': {
    severity: 'warning',
    title: 'Name of a server has spaces',
    message: ({ server, slug }: { server: string; slug: string }) =>
      `Unexpected space in server name "${server}", expected letters, digits, "-" and "_"; \`claude mcp add\` and other clients refuse it. Write "${slug}".`,
  },
  'server-secret-literal': {
    severity: 'error',
    title: 'Secret is written out',
    message: ({ server, name, variable }: { server: string; name: string; variable: string }) =>
      `Unexpected literal secret in "${name}" of server "${server}", expected a variable such as \${${variable}}; everybody who installs the plugin can read it. Revoke it and write the variable.`,
  },
  'server-variable-unset': {
    severity: 'warning',
    title: 'Variable without a default',
    message: ({ server, variable }: { server: string; variable: string }) =>
      `Unexpected variable "${variable}" without a default in server "${server}", expected one that is always set; where it is not, Claude Code sends the text \${${variable}} itself. Ask for it with \`userConfig\` and write \${user_config.${variable.toLowerCase()}}, or tell in the README to set it.`,
  },
  'server-whitespace': {
    severity: 'warning',
    title: 'White space around a value',
    message: ({ server, name }: { server: string; name: string }) =>
      `Unexpected white space around "${name}" of server "${server}", expected none; Claude Code keeps it. Remove it.`,
  },
  'server-command-outside-root': {
    severity: 'warning',
    title: 'Local server is outside the plugin',
    message: ({ server, path }: { server: string; path: string }) =>
      `Unexpected path "${path}" of server "${server}", expected \${CLAUDE_PLUGIN_ROOT}/ before a path inside the plugin; the command runs in the folder of the user's project.`,
  },
  'server-command-missing': {
    severity: 'error',
    title: 'Local server is not there',
    message: ({ server, path }: { server: string; path: string }) =>
      `Unexpected path "${path}" of server "${server}", expected a file of this plugin; correct the path or add the file.`,
  },
  'server-incomplete': {
    severity: 'error',
    title: 'Server has neither address nor command',
    message: ({ server, missing }: { server: string; missing: string }) =>
      `Unexpected server "${server}" without "${missing}", expected "type" and "url", or "command"; nothing can be started or reached.`,
  },
  'server-auth-missing': {
    severity: 'warning',
    title: 'Server lacks the sign-in it needs',
    message: ({ server, connector, expected, source }: AuthMissing) =>
      `Unexpected server "${server}" without sign-in, expected ${expected}, which ${connector} asks for (${source}). Add it, or connect ${connector} in Claude's settings.`,
  },
  'server-unknown': {
    severity: 'info',
    title: 'Server is not in the catalog',
    message: ({ server }: { server: string }) =>
      `Unexpected server "${server}", expected one of the catalog's connectors, by address or name; add an entry so that people find out what it is.`,
  },
  'servers-empty': {
    severity: 'info',
    title: 'MCP configuration without servers',
    message: () =>
      'Unexpected configuration without a server, expected at least one; remove the file if none is to come.',
  },
} as const satisfies Record<string, Rule<never>>;

interface Mismatch {
  server: string;
  type: string;
  reason: string;
  mend: string;
}

interface Replaced {
  server: string;
  url: string;
  connector: string;
  expected: string;
  source: string;
}

interface Differs {
  server: string;
  url: string;
  connector: string;
  known: string;
  source: string;
}

interface Conflict {
  server: string;
  url: string;
  other: string;
  where: string;
}

interface AuthMissing {
  server: string;
  connector: string;
  expected: string;
  source: string;
}
