import type { Rule } from './rule.ts';

/** Rules about skills, commands and READMEs. */
export const textRules = {
  'skill-name-mismatch': {
    severity: 'info',
    title: 'Skill has another name than its folder',
    message: ({ name, folder }: { name: string; folder: string }) =>
      `Unexpected skill name "${name}", expected "${folder}", the name of its folder; Agent Skills asks for the same name. Rename one of them.`,
  },
  'skill-name-invalid': {
    severity: 'info',
    title: 'Skill name has characters that are not allowed',
    message: ({ name }: { name: string }) =>
      `Unexpected skill name "${name}", expected at most 64 lower-case letters, digits and single hyphens; other clients refuse it. Rename it.`,
  },
  'skill-too-long': {
    severity: 'info',
    title: 'Skill is very long',
    message: ({ lines }: { lines: number }) =>
      `Unexpected length of ${lines} lines, expected at most 500; the whole file is read whenever the skill is used. Move detail to files beside it.`,
  },
  'skill-nested': {
    severity: 'info',
    title: 'Skill lies inside another skill',
    message: ({ name, inside, others }: { name: string; inside: string; others: number }) =>
      `Unexpected skill "${name}"${others === 0 ? '' : ` and ${others} more`} inside skill "${inside}", expected skills right under skills/; the format knows no skills in skills. Move it there, or give the file another name than SKILL.md.`,
  },
  'skill-requires-connector': {
    severity: 'info',
    title: 'Skill does not say how it works without a connector',
    message: ({ name, stops }: { name: string; stops: boolean }) =>
      stops
        ? `Unexpected stop where ${name} is not connected, expected a way to go on; say what to ask or paste instead.`
        : `Unexpected use of ~~${name} without a way to do without, expected a word on what happens when it is not connected; say what to ask or paste instead.`,
  },
  'category-label-differs': {
    severity: 'info',
    title: 'Skill calls a category otherwise than the table',
    message: ({
      name,
      expected,
      file,
    }: {
      name: string;
      expected: string | undefined;
      file: string;
    }) =>
      `Unexpected category "${name}", expected ` +
      (expected === undefined
        ? `one that ${file} defines; add a row for it, or write another.`
        : `"${expected}" as in ${file}; write that, so that people find what is connected for it.`),
  },
  'connector-unwired': {
    severity: 'info',
    title: 'Skill works with a product that the plugin does not connect',
    message: ({ name, plugin }: { name: string; plugin: string }) =>
      `Unexpected "${name}", expected a server or a row of a table in ${plugin}; nothing tells how to connect it. Add one of them.`,
  },
  'readme-install-command': {
    severity: 'warning',
    title: 'README has an install command that does not work',
    message: ({ command, problem, expected }: Install) =>
      `Unexpected install command "${command}": ${problem}, expected ` +
      (expected === undefined
        ? 'none: Claude Code takes no such name for a plugin or its marketplace. Rename it first.'
        : `\`${expected}\`.`),
  },
  'readme-claims-server': {
    severity: 'warning',
    title: 'README names a server that is not there',
    message: ({ name, plugin }: { name: string; plugin: string }) =>
      `Unexpected "${name}" as a connector of ${plugin}, expected a server of that name or address in its MCP configuration; add the server or correct the README.`,
  },
  'readme-server-missing': {
    severity: 'warning',
    title: 'README leaves out a server',
    message: ({ servers, plugin }: { servers: string; plugin: string }) =>
      `Unexpected list of the connectors of ${plugin} without ${servers}, expected all servers of its MCP configuration; add what is missing, or say that the list is a choice.`,
  },
  'readme-plugin-missing': {
    severity: 'info',
    title: 'README of a marketplace leaves out plugins',
    message: ({ listed, all, plugins }: { listed: number; all: number; plugins: string }) =>
      `Unexpected table of ${listed} plugins, expected the ${all} that lie in this marketplace; it has nothing of ${plugins}. Add them, or say that the table is a choice.`,
  },
  'readme-count-differs': {
    severity: 'warning',
    title: 'README counts other servers than there are',
    message: ({ said, count }: { said: string; count: string }) =>
      `Unexpected count of ${said} MCP servers, expected ${count}, as many as the plugin has; correct the number.`,
  },
  'readme-field-missing': {
    severity: 'warning',
    title: 'README describes a field that is not there',
    message: ({ field, file }: { field: string; file: string }) =>
      `Unexpected field "${field}", expected one that ${file} has; add it there, or remove what the README says of it.`,
  },
  'readme-path-missing': {
    severity: 'warning',
    title: 'File tree of a README has paths that are not there',
    message: ({ path, others }: { path: string; others: readonly string[] }) =>
      `Unexpected "${path}"${others.length === 0 ? '' : `, ${others.map((each) => `"${each}"`).join(', ')}`} in the file tree, expected paths of this plugin; draw it anew.`,
  },
  'readme-command-unknown': {
    severity: 'warning',
    title: 'README names a command or skill that is not there',
    message: ({ name, plugin }: { name: string; plugin: string }) =>
      `Unexpected "${name}", expected a command or skill of ${plugin}; correct the name or remove it.`,
  },
  'claude-md-ignored': {
    severity: 'info',
    title: 'CLAUDE.md of a plugin is not read',
    message: () =>
      'Unexpected CLAUDE.md at the root of a plugin, expected instructions in a skill; Claude Code does not load this file.',
  },
  'details-differ': {
    severity: 'info',
    title: 'Entry and manifest of a plugin disagree',
    message: ({ plugin, field, where }: { plugin: string; field: string; where: string }) =>
      `Unexpected ${field} of plugin "${plugin}", expected that of its manifest (${where}); ` +
      (field === 'version'
        ? 'the manifest counts. Write the same, or leave it out here.'
        : 'people see that of the entry, not the manifest’s. Keep one of them.'),
  },
  'marketplace-description-missing': {
    severity: 'info',
    title: 'Marketplace has no description',
    message: () =>
      'Unexpected marketplace without "description", expected a line that says what it holds; `claude plugin validate` warns of it.',
  },
} as const satisfies Record<string, Rule<never>>;

interface Install {
  command: string;
  problem: string;
  /** Undefined where Claude Code installs it by no name. */
  expected: string | undefined;
}
