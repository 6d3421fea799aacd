import { styleText } from 'node:util';
import type { Command } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { hasColor, type Io } from './io.ts';

/** How a command is called, in one line. */
export function usageOf(name: string, { words, options }: Command, io: Io): string {
  const given = Object.entries(options).map(([option, { value, multiple }]) => {
    const text = value === undefined ? `[--${option}]` : `[--${option} ${value}]`;
    return multiple === true ? `${text}…` : text;
  });
  return [programOf(io), name, ...(words === undefined ? [] : [words]), ...given].join(' ');
}

/** The help of one command: its usage, what it does, its options. */
export function commandHelp(name: string, summary: string, command: Command, io: Io): string {
  const rows = Object.entries(command.options).map(
    ([option, { value = '', multiple, about, default: fallback }]) => {
      const remarks = [
        ...(multiple === true ? ['may be repeated'] : []),
        ...(typeof fallback === 'string' ? [`${fallback} without it`] : []),
      ];
      const remark = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
      return [`--${option} ${value}`.trim(), `${about}${remark}`] as const;
    },
  );
  const all = [...rows, ['-h, --help', 'prints this help'] as const];
  const width = Math.max(...all.map(([option]) => option.length));
  const list = all.map(([option, about]) => `  ${bold(option.padEnd(width), io)}  ${about}\n`);
  return `Usage: ${usageOf(name, command, io)}\n\n${summary}\n\nOptions:\n${list.join('')}`;
}

/** The help of all commands: what each does. */
export function overview(io: Io): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(
    ([name, { summary }]) => `  ${bold(name.padEnd(width), io)}  ${summary}\n`,
  );
  const line = io.program ?? 'npm run -s catalog --';
  return `Usage: ${line} <command>\n\n${list.join('')}\nThe options of one: ${line} <command> --help\n`;
}

/** What a usage calls the commands. */
export function programOf({ program = 'catalog' }: Io): string {
  return program;
}

function bold(text: string, io: Io): string {
  return hasColor(io.stdout, io) ? styleText('bold', text, { validateStream: false }) : text;
}
