import { clientMessages } from '../clients/messages.ts';
import type { ClientMessage } from '../clients/messages/message.ts';
import { clients } from '../clients/clients.ts';
import { causeMessages, resultMessages, type GeneralMessage } from './general-messages.ts';
import { tellsFailure } from './tells-failure.ts';

const LONGEST = 40_000;
/** So much of its own words has to be there, in parts of a hundred. */
const MOST_MISSING = 40;

/** What a text says that is a message or a log of a program and no configuration; undefined where it is none known. */
export function toldMessage(text: string, client?: string): ToldMessage | undefined {
  const start = text.slice(0, LONGEST);
  const plain = plainWords(start);
  const known = clientMessages
    .map((each) => ({ each, ...longestIn(plain, each) }))
    .filter(({ each, length }) => length > 0 && (each.isWhole !== true || endsLine(start, each)));
  const found = known
    .filter(({ words }) => !known.some((other) => isPart(words, other.words)))
    .toSorted(
      (a, b) =>
        Number(b.each.client === client) - Number(a.each.client === client) || b.length - a.length,
    )
    .map(({ each }) => each);
  const telling = found.find(({ isAfter }) => isAfter !== true);
  if (telling !== undefined) return ofClient(telling);
  const cause = causeMessages.find(({ pattern }) => pattern.test(start));
  if (cause !== undefined) return ofNone(cause);
  const [first] = found;
  if (first !== undefined) return ofClient(first);
  const result = resultMessages.find(({ pattern }) => pattern.test(start));
  if (result !== undefined) return ofNone(result);
  const problem = isLog(text) ? log : tellsFailure(text) ? unknown : undefined;
  return problem === undefined ? undefined : { problem, said: '', anchor: '' };
}

/** Whether a text with an address tells what happened there: the address then is none that somebody gives. */
export function isToldOf(text: string, address: string): boolean {
  if (isLog(text) || (toldMessage(text)?.anchor ?? '') !== '') return true;
  return text.split('\n').some((line) => line.includes(address) && tellsFailure(line));
}

const log =
  'It is a log and no configuration, and holds no message that is known here. Give the line that says what failed to the search of this site, and paste the file of the client here.';

const unknown =
  'It is a message and no configuration, and is not known here. Give it to the search of this site, without your own names, and paste the file of the client here.';

/** Whether a text is the log of a program. */
export function isLog(text: string): boolean {
  return LOG_LINE.test(text.slice(0, LONGEST));
}

const LOG_LINE =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,10}[ \t]{1,4}(?:\[|(?:ERROR|WARN|INFO|DEBUG|TRACE)\b)|(?:ERROR|WARN|INFO|DEBUG)[ \t]{1,4}\d{4}-\d\d-\d\dT)/m;

function ofNone({ heading, anchor, cause, fix }: GeneralMessage): ToldMessage {
  if (cause !== undefined && fix !== undefined) {
    const words = withoutMarks(`“${heading}”: ${cause} What helps: ${fix}`);
    const more = `The guide on troubleshooting says more under “${heading}”.`;
    return {
      problem: `It is a message and no configuration. ${words} ${more}`,
      said: words,
      anchor,
    };
  }
  const said = `The guide on troubleshooting says under “${heading}” where it comes from and what helps`;
  return {
    problem: `It is a message and no configuration. ${said}; paste the file of the client here to have that checked.`,
    said: `${said}.`,
    anchor,
  };
}

/** Without backticks, and of links their words alone. */
function withoutMarks(prose: string): string {
  return prose.replaceAll('`', '').replace(/\[([^[\]]{1,200})\]\([^()\s]{1,300}\)/g, '$1');
}

function ofClient({ id, client, message, cause, fix }: ClientMessage): ToldMessage {
  const name = clients.find((row) => row.id === client)?.name ?? client;
  const said = `“${message}” ${cause} What helps: ${fix}`;
  return { problem: `It is a message of ${name} and no configuration: ${said}`, said, anchor: id };
}

/** Whether words are only a piece of what another message says: “No servers” of “No servers: add one”. */
function isPart(words: string, others: string): boolean {
  return words.length < others.length && ` ${others} `.includes(` ${words} `);
}

/** The wording of a message of which most stands in a text, and how many letters; 0 where it is not the same. */
function longestIn(text: string, { message, also = [] }: ClientMessage): Wording {
  return [message, ...also]
    .map((each) => ({ length: lengthOf(text, each), words: plainWords(each) }))
    .reduce((best, each) => (each.length > best.length ? each : best));
}

function endsLine(text: string, { message }: ClientMessage): boolean {
  return text.split('\n').some((line) => plainWords(line).endsWith(plainWords(message)));
}

function lengthOf(text: string, message: string): number {
  const parts = message
    .split(/\b(?:NAME|N)\b|…/)
    .map(plainWords)
    .filter((part) => part.includes(' '));
  const [longest] = parts.toSorted((a, b) => b.length - a.length);
  if (longest === undefined || !text.includes(longest)) return 0;
  const all = parts.reduce((sum, { length }) => sum + length, 0);
  const there = parts.reduce((sum, part) => sum + (text.includes(part) ? part.length : 0), 0);
  return (all - there) * 100 > all * MOST_MISSING ? 0 : there;
}

/** Small letters and digits with single spaces between them: quotes and points differ by where it was copied. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What to say of a message, with the place in the guide on troubleshooting that explains it. */
export interface ToldMessage {
  /** Why it is not read as a configuration. */
  problem: string;
  /** What it means. */
  said: string;
  anchor: string;
}

interface Wording {
  length: number;
  words: string;
}
