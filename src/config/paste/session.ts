import { pairs } from './add.ts';
import { adders, jsonOptions, sessions, valueOptions } from './adders.ts';
import { NO_QUOTES, takeMark } from './bare-json.ts';
import { readJsonText } from './json-text.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Pasted, PastedEntry } from './pasted.ts';
import { nameOfUrl, programName, readProgram } from './program.ts';
import { readCommands } from './shell-words.ts';

/** The servers that a program takes for one session, which its file can keep. */
export function readSession(words: readonly string[]): Pasted | undefined {
  const program = programName(words[0] ?? '');
  const known = Object.hasOwn(sessions, program) ? sessions[program] : undefined;
  if (known === undefined) return readJsonOption(program, words) ?? readOverrides(program, words);
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

/** `claude --mcp-config '{"mcpServers": …}'`, with the key around the servers or without. */
function readJsonOption(program: string, words: readonly string[]): Pasted | undefined {
  const option = Object.hasOwn(jsonOptions, program) ? jsonOptions[program] : undefined;
  const { name, client } = adders[program] ?? {};
  if (option === undefined || name === undefined) return undefined;
  let isParted = false;
  const entries = words.flatMap((word, index): PastedEntry[] => {
    const [given = '', own] = word.split(/=(.*)/s);
    const { json, isBare } = takeMark(given === option ? (own ?? words[index + 1] ?? '') : '');
    if (isBare) isParted = true;
    const data = readJsonText(json);
    const servers = data?.['mcpServers'] ?? data;
    if (!isRecord(servers)) return [];
    return Object.entries(servers).flatMap(([server, entry]) =>
      isRecord(entry) ? [{ name: server, entry }] : [],
    );
  });
  if (entries.length === 0) return undefined;
  const read = { what: `a command line of ${name}`, client, entries, isShared: false };
  return isParted ? { ...read, notes: [NO_QUOTES], isWrong: true } : read;
}

/** `codex -c 'mcp_servers.docs.command="npx"'`. */
function readOverrides(program: string, words: readonly string[]): Pasted | undefined {
  const option = Object.hasOwn(valueOptions, program) ? valueOptions[program] : undefined;
  const { name: own, client } = adders[program] ?? {};
  if (option === undefined || own === undefined) return undefined;
  const servers = new Map<string, Record<string, unknown>>();
  for (const [index, word] of words.entries()) {
    if (!option.test(word)) continue;
    const [, server, key, value = ''] = override.exec(words[index + 1] ?? '') ?? [];
    if (server === undefined || key === undefined) continue;
    const entry = servers.get(server) ?? {};
    servers.set(server, entry);
    const [outer = '', inner] = key.split('.');
    if (inner === undefined) entry[outer] = valueOf(value);
    else entry[outer] = { ...(isRecord(entry[outer]) && entry[outer]), [inner]: valueOf(value) };
  }
  const entries = [...servers].map(([name, entry]) => ({ name, entry }));
  if (entries.length === 0) return undefined;
  return { what: `a command line of ${own}`, client, entries, isShared: false };
}

const override = /^mcp_servers\.([\w-]{1,80})\.([\w.-]{1,120})=(.*)$/s;

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
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
