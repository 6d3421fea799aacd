import { splitWords } from './split-words.ts';

/**
 * Whether a command is a whole line and not the name of a program; a folder may have a space in its name.
 * @example isCommandLine('npx -y @acme/mcp')        // => true
 * @example isCommandLine('/opt/our tools/bin/serve') // => false
 */
export function isCommandLine(command: string): boolean {
  // What is longer, nobody typed as a command.
  if (command.length > LONGEST_LINE) return false;
  const [first = '', ...rest] = splitWords(command);
  if (rest.length === 0) return false;
  const program = first.replace(/^.*[\\/]/s, '').replace(/\.(?:exe|cmd)$/i, '');
  return (
    !/[\\/]/.test(first) || launchers.has(program) || rest.some((word) => word.startsWith('-'))
  );
}

const LONGEST_LINE = 8191;

const launchers = new Set(
  'node npx npm bun bunx deno python python3 uv uvx pipx docker podman java go dotnet ruby php bash sh'.split(
    ' ',
  ),
);
