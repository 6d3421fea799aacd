import { printableText } from '../src/shell/printable.ts';
import { commands } from './commands/commands.ts';
import { commandHelp, overview, programOf, usageOf } from './help.ts';
import type { Io } from './io.ts';
import { describeSystemError } from './system-error.ts';
import { knownId, UsageError } from './usage-error.ts';

const helpWords = ['help', '--help', '-h'];

/** Runs `catalog <command> …` and answers the exit code: 2 for wrong usage. */
export async function runCatalog(args: readonly string[], io: Io): Promise<number> {
  const [first = 'help', ...rest] = args;
  const isHelp = helpWords.includes(first);
  const name = isHelp ? rest[0] : first;
  let usage = `${programOf(io)} <command> …; \`${programOf(io)} help\` tells the commands`;
  try {
    if (name === undefined) {
      io.stdout.write(overview(io));
      return 0;
    }
    const { summary, load, ...row } = commandNamed(name);
    const command = await load();
    usage = usageOf(name, command, io);
    if (!isHelp && !asksForHelp(rest)) {
      return 'makesPages' in row && io.runInSite !== undefined
        ? await io.runInSite(name, rest, io)
        : await command.run(rest, io);
    }
    io.stdout.write(commandHelp(name, summary, command, io));
    return 0;
  } catch (error) {
    if (io.env['DEBUG'] !== undefined) throw error;
    const words = describeSystemError(error);
    const said = words ?? (error instanceof Error ? error.message : String(error));
    io.stderr.write(`${printableText(said)}\n`);
    if (!(error instanceof UsageError)) return 1;
    io.stderr.write(`Usage: ${usage}\n`);
    return 2;
  }
}

function commandNamed(name: string) {
  return commands[knownId('command', name, Object.keys(commands) as (keyof typeof commands)[])];
}

// Behind "--" stands a command of somebody else, with options of its own.
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? args.length : end).some((word) => /^(?:--help|-h)$/.test(word));
}
