import { claude } from '../plugins/formats/claude.ts';
import type { PluginFormat } from '../plugins/formats/format.ts';
import { commandLine, type Line } from '../shell/command-line.ts';

/** How other programs install a plugin of a marketplace that is added from a source. */
export function otherInstalls(
  plugin: string,
  marketplace: string,
  source: string | undefined,
  format: PluginFormat = claude,
): OtherInstall[] {
  if (source === undefined) return [];
  const id = `${plugin}@${marketplace}`;
  const installs = [
    {
      id: 'claude-code',
      program: 'Claude Code in one step',
      note: 'Needs version 2.1.275 or later.',
      lines: [commandLine(['claude', 'plugin', 'install', plugin, ['--marketplace', source]])],
    },
    {
      id: 'codex',
      program: 'Codex',
      note: 'Tried with 0.171.0.',
      lines: [
        commandLine(['codex', 'plugin', 'marketplace', 'add', source]),
        commandLine(['codex', 'plugin', 'add', id]),
      ],
    },
    {
      id: 'copilot-cli',
      program: 'Copilot CLI',
      note: 'Tried with 1.0.102; needs a sign-in before servers start.',
      lines: [
        commandLine(['copilot', 'plugin', 'marketplace', 'add', source]),
        commandLine(['copilot', 'plugin', 'install', id]),
      ],
    },
  ] as const;
  const [first] = installs;
  const found = installs.flatMap(({ id: program, program: name, note, lines }): OtherInstall[] => {
    const commands = lines.flatMap(textOf);
    const isOffered = format.addedBy.includes(program) && commands.length === lines.length;
    // The commands above these are Claude Code's already.
    const client = program === first.id ? undefined : program;
    return isOffered ? [{ client, program: name, note, commands, settings: undefined }] : [];
  });
  const editor: OtherInstall = {
    client: 'vs-code',
    program: 'VS Code',
    note: 'In settings.json; then install it from the view of extensions.',
    commands: [],
    settings: JSON.stringify({ 'chat.plugins.marketplaces': [source] }, null, 2),
  };
  return format.addedBy.includes('vs-code') ? [...found, editor] : found;
}

function textOf(line: Line): string[] {
  return 'text' in line ? [line.text] : [];
}

/** How one program installs a plugin: by commands, or by a setting. */
export interface OtherInstall {
  /** The id of the client whose way in this is; undefined where it has another before. */
  client: string | undefined;
  program: string;
  note: string;
  commands: string[];
  settings: string | undefined;
}
