import { commandLine, type Line } from '../shell/command-line.ts';

/** How other programs install a plugin of a marketplace that is added from a source. */
export function otherInstalls(
  plugin: string,
  marketplace: string,
  source: string | undefined,
): OtherInstall[] {
  if (source === undefined) return [];
  const id = `${plugin}@${marketplace}`;
  const installs = [
    {
      program: 'Claude Code in one step',
      note: 'Needs version 2.1.275 or later.',
      lines: [commandLine(['claude', 'plugin', 'install', plugin, ['--marketplace', source]])],
    },
    {
      program: 'Codex',
      note: 'Tried with 0.171.0.',
      lines: [
        commandLine(['codex', 'plugin', 'marketplace', 'add', source]),
        commandLine(['codex', 'plugin', 'add', id]),
      ],
    },
    {
      program: 'Copilot CLI',
      note: 'Tried with 1.0.102; skills load, of servers it is not known.',
      lines: [
        commandLine(['copilot', 'plugin', 'marketplace', 'add', source]),
        commandLine(['copilot', 'plugin', 'install', id]),
      ],
    },
  ];
  return installs
    .flatMap(({ program, note, lines }) => {
      const commands = lines.flatMap(textOf);
      const other: OtherInstall = { program, note, commands, settings: undefined };
      return commands.length < lines.length ? [] : [other];
    })
    .concat({
      program: 'VS Code',
      note: 'In settings.json; then install it from the view of extensions.',
      commands: [],
      settings: JSON.stringify({ 'chat.plugins.marketplaces': [source] }, null, 2),
    });
}

function textOf(line: Line): string[] {
  return 'text' in line ? [line.text] : [];
}

/** How one program installs a plugin: by commands, or by a setting. */
export interface OtherInstall {
  program: string;
  note: string;
  commands: string[];
  settings: string | undefined;
}
