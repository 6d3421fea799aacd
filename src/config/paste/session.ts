import { pairs } from './add.ts';
import { sessions } from './adders.ts';
import type { Pasted, PastedEntry } from './pasted.ts';
import { nameOfUrl, programName, readProgram } from './program.ts';
import { readCommands } from './shell-words.ts';

/** The servers that a program takes for one session, which its file can keep. */
export function readSession(words: readonly string[]): Pasted | undefined {
  const program = programName(words[0] ?? '');
  const known = Object.hasOwn(sessions, program) ? sessions[program] : undefined;
  if (known === undefined) return undefined;
  const entries = words.flatMap((word, index): PastedEntry[] => {
    const [option = '', own] = word.split(/=(.*)/s);
    const read = Object.hasOwn(options, option) ? options[option] : undefined;
    const entry = read?.(own ?? words[index + 1] ?? '');
    return entry === undefined ? [] : [entry];
  });
  if (entries.length === 0) return undefined;
  // Goose's newer versions have no SSE, and so no place for it.
  const isOlder = entries.some(({ entry }) => entry['type'] === 'sse');
  const client = isOlder ? undefined : known.client;
  return { what: `a command line of ${known.name}`, client, entries, isShared: true };
}

// As Goose's guide to the command line lists them (2026-11-29); an address may have `timeout=…` behind it.
const options: Readonly<Record<string, (value: string) => PastedEntry | undefined>> = {
  '--with-extension': readLine,
  '--with-streamable-http-extension': (value) => remote('http', value),
  '--with-remote-extension': (value) => remote('sse', value),
};

/** `NAME=value npx -y package`, with a name of its own before a colon or none. */
function readLine(value: string): PastedEntry | undefined {
  const [, name, line = value] = /^([\w-]{2,60}):(?![\\/])(.*)$/s.exec(value.trim()) ?? [];
  const [words = []] = readCommands(line);
  const start = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (start === -1) return undefined;
  const env = pairs(words.slice(0, start), '=');
  const read = readProgram(words.slice(start), env);
  return read && { ...read, name: name ?? read.name };
}

function remote(type: string, value: string): PastedEntry | undefined {
  const [url = ''] = value.trim().split(/\s/);
  return /^https?:/i.test(url) ? { name: nameOfUrl(url), entry: { type, url } } : undefined;
}
