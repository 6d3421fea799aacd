import { styleText } from 'node:util';
import { commands } from './commands/commands.ts';
import { UsageError } from './usage-error.ts';

const [name = 'help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;

if (command === undefined || args.includes('--help')) {
  const known = Object.entries(commands).map(([id, { usage, summary }]) => {
    return `  ${styleText('bold', `${id} ${usage}`.trim())}\n      ${summary}`;
  });
  const isHelp = name === 'help' || name === '--help' || command !== undefined;
  const problem = isHelp ? '' : `Unexpected command "${name}".\n\n`;
  const text = `${problem}Usage: npm run -s catalog -- <command>\n\n${known.join('\n')}\n`;
  (isHelp ? process.stdout : process.stderr).write(text);
  process.exit(isHelp ? 0 : 2);
}

// A reader such as `head` may stop before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await command.run(args);
} catch (error) {
  if (process.env['DEBUG'] !== undefined) throw error;
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (isUsage) process.stderr.write(`Usage: catalog ${name} ${command.usage}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
