import type { Rule } from './rule.ts';

/** Rules about the connector tables of a plugin and the placeholders they define. */
export const tableRules = {
  'included-without-server': {
    severity: 'warning',
    title: 'Table names a server that is not there',
    message: ({ name }: { name: string }) =>
      `Unexpected "${name}" as included, expected a server of that name in the plugin's MCP configuration; add the server or move the name to the other options.`,
  },
  'included-without-url': {
    severity: 'error',
    title: 'Table calls a server included that has no address',
    message: ({ name, where }: { name: string; where: string }) =>
      `Unexpected "${name}" as included, expected a footnote: its server has an empty "url" (${where}). Mark it with \\* and "Placeholder: URL not yet configured", or give the server an address.`,
  },
  'server-undocumented': {
    severity: 'warning',
    title: 'Table leaves out a server',
    message: ({ server, file }: { server: string; file: string }) =>
      `Unexpected server "${server}" that no table names, expected a row in ${file}; add it to the included servers of its category.`,
  },
  'option-also-included': {
    severity: 'info',
    title: 'Tool is both included and another option',
    message: ({ name, included }: { name: string; included: string }) =>
      `Unexpected "${name}" among the other options, expected each tool in one column; ${included} has it as included. Remove it from one of them.`,
  },
  'placeholder-undefined': {
    severity: 'warning',
    title: 'Placeholder is not defined',
    message: ({ name, file, nearest }: Undefined) =>
      `Unexpected placeholder "~~${name}", expected one that ${file} defines` +
      (nearest === undefined
        ? '; add a row for it.'
        : `; did you mean "~~${nearest}"? Else add a row for it.`),
  },
  'placeholder-unused': {
    severity: 'info',
    title: 'Placeholder is never used',
    message: ({ name }: { name: string }) =>
      `Unexpected placeholder "~~${name}" that no skill or command uses, expected a use of it; write it where the category is meant, or remove the row.`,
  },
  'placeholder-ambiguous': {
    severity: 'info',
    title: 'One category has several placeholders',
    message: ({ name, other, where, category }: Ambiguous) =>
      `Unexpected placeholder "~~${name}" for ${category}, expected one placeholder for it in the whole marketplace; ${where} writes "~~${other}". Agree on one.`,
  },
  'placeholder-of-tools': {
    severity: 'info',
    title: 'Placeholders stand for the tools of one server',
    message: ({ name, others, server }: { name: string; others: number; server: string }) =>
      `Unexpected placeholder "~~${name}"` +
      (others === 0 ? '' : ` and ${others} more`) +
      ` for tools of server "${server}", expected one for a category that another product can fill; name the tools themselves.`,
  },
  'server-label-differs': {
    severity: 'info',
    title: 'Table calls a server otherwise than its configuration',
    message: ({ name, server }: { name: string; server: string }) =>
      `Unexpected name "${name}" of server "${server}", expected the name under which Claude lists it and its tools; write the key beside it, or rename the server.`,
  },
  'connector-spelling-differs': {
    severity: 'info',
    title: 'One connector has several spellings',
    message: ({ name, other, where }: { name: string; other: string; where: string }) =>
      `Unexpected spelling "${name}", expected one for it in the whole marketplace; ${where} writes "${other}". Agree on one.`,
  },
  'connectors-file-missing': {
    severity: 'info',
    title: 'Plugin with servers has no CONNECTORS.md',
    message: ({ plugin }: { plugin: string }) =>
      `Unexpected servers in plugin "${plugin}" without a CONNECTORS.md, expected a table of what is included and what can take its place; add one.`,
  },
} as const satisfies Record<string, Rule<never>>;

interface Undefined {
  name: string;
  file: string;
  nearest: string | undefined;
}

interface Ambiguous {
  name: string;
  other: string;
  where: string;
  category: string;
}
