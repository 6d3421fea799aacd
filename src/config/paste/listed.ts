import type { Pasted, PastedEntry } from './pasted.ts';
import { readProgram } from './program.ts';
import { readCommands } from './shell-words.ts';

/** The servers of a list that a client printed, such as `claude mcp list` and `gemini mcp list` do. */
export function readListed(text: string): Pasted | undefined {
  const entries = text.split('\n').flatMap((line): PastedEntry[] => {
    const [, name, target = '', transport] = row.exec(line.trim()) ?? [];
    if (name === undefined) return [];
    if (/^https?:\/\//i.test(target) || /^(?:http|sse)$/i.test(transport ?? '')) {
      const type = /^sse$/i.test(transport ?? '') ? 'sse' : 'http';
      return [{ name, entry: { type, url: target } }];
    }
    const [words = []] = readCommands(target);
    return [readProgram(words, {}, name) ?? []].flat();
  });
  if (entries.length === 0) return undefined;
  const notes = ['A list shows no environment and no headers: add what the servers need.'];
  return { what: 'a list of servers that a client printed', entries, notes };
}

const row =
  /^(?:[✓✗✔✘●○⛔] )?([\w.@/-]{1,80}): (\S.{0,2000}?)(?: \((HTTP|SSE|stdio)\))? - (?:[✓✗✔✘!⚠] ?)?(?:Connected|Disconnected|Failed to connect|Needs authentication|Pending|Disabled|Blocked)\b/iu;
