/**
 * An answer has at most so many characters as JSON. Claude Code warns of answers from 10,000 tokens, refuses
 * those over 25,000 and puts those over 50,000 characters in a file (https://code.claude.com/docs/en/mcp,
 * read on 2026-11-28); JSON has about two and a half characters a token.
 */
export const MOST_CHARACTERS = 24_000;

/** Facts, and a list of which as much is given as there is room for. */
export interface Facts {
  facts: object;
  list?: { key: string; items: readonly unknown[]; offset: number; most?: number };
}

/** What a tool answers: facts, or what is wrong with the question, in words. */
export type Answer = Facts | { problem: string };

/**
 * An answer that a client takes: the list is cut where there is no more room, and `more` says how to go on.
 * Facts that are too long by themselves are a problem.
 */
export function fitAnswer(answer: Answer): { content: object } | { problem: string } {
  if ('problem' in answer) return { problem: shorten(answer.problem) };
  const { facts, list } = answer;
  const room = MOST_CHARACTERS - ROOM_FOR_MORE - JSON.stringify(facts).length;
  if (room < 0) return { problem: TOO_LONG };
  if (list === undefined) return { content: facts };
  const { key, items, offset, most = Infinity } = list;
  const shown: unknown[] = [];
  let length = 0;
  for (const item of items.slice(offset)) {
    length += JSON.stringify(item).length + 1;
    if (length > room || shown.length >= most) break;
    shown.push(item);
  }
  const next = offset + shown.length;
  const left = items.length - next;
  if (left > 0 && shown.length === 0) return { problem: TOO_LONG };
  const more = left > 0 ? `${left} more: ask again with offset ${next}.` : null;
  return { content: { ...facts, [key]: shown, more } };
}

const ROOM_FOR_MORE = 200;
const LONGEST_PROBLEM = 2_000;
const TOO_LONG = `The answer is longer than the ${MOST_CHARACTERS} characters that clients take well. Ask for less at once.`;

/** Words of somebody else may be in a problem, as long as they like. */
function shorten(text: string): string {
  return text.length > LONGEST_PROBLEM ? `${text.slice(0, LONGEST_PROBLEM)}…` : text;
}
