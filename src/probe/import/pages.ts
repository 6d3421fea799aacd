import { cleanLine } from '../clean.ts';
import { fieldOf, lineOf, listOf } from './value.ts';

/**
 * Reads the list of a registry (API v0.1) page by page, from a cursor where it was left. A page that fails for now
 * is asked for again. Throws where the registry answers with something else, or without end.
 */
export async function* readPages(
  registry: string,
  { start, timeout, ask = fetch, wait = sleep, skip = 0, most = MOST }: PagesOptions,
): AsyncGenerator<RegistryPage> {
  const seen = new Set<string>();
  let cursor = start;
  let bytes = 0;
  for (let count = skip; ; count++) {
    if (count >= most.pages) throw new Error(`The registry has more than ${most.pages} pages.`);
    const { value, size } = await askOften(pageUrl(registry, cursor), { timeout, ask, wait });
    bytes += size;
    if (bytes > most.bytes) {
      throw new Error(`The registry sent more than ${most.bytes} bytes in all.`);
    }
    const servers = fieldOf(value, 'servers');
    if (!Array.isArray(servers)) {
      throw new Error(`${registry} answered without a list of servers; is it a registry?`);
    }
    const next = lineOf(fieldOf(value, 'metadata'), 'nextCursor', 2_000);
    yield { servers: listOf(servers, MOST_SERVERS), next };
    if (next === undefined) return;
    if (seen.has(next)) throw new Error('The registry gives the same page again and again.');
    seen.add(next);
    cursor = next;
  }
}

/**
 * The address of the list of a registry: that of the registry, or of the list itself.
 * @example
 * listUrl('https://registry.example.com/') // => 'https://registry.example.com/v0.1/servers'
 */
export function listUrl(registry: string): string {
  const bare = registry.replace(/(?<!\/)\/+$/, '');
  if (/\/servers$|\.json$/.test(bare)) return bare;
  return /\/v\d[\d.]*$/.test(bare) ? `${bare}/servers` : `${bare}/v0.1/servers`;
}

function pageUrl(registry: string, cursor: string | undefined): URL {
  const url = new URL(listUrl(registry));
  url.searchParams.set('limit', '100');
  url.searchParams.set('version', 'latest');
  if (cursor !== undefined) url.searchParams.set('cursor', cursor);
  return url;
}

async function askOften(
  url: URL,
  { timeout, ask, wait }: Required<Pick<PagesOptions, 'timeout' | 'ask' | 'wait'>>,
): Promise<Page> {
  for (let attempt = 0; ; attempt++) {
    const answer = await askOnce(url, timeout, ask);
    if ('value' in answer) return answer;
    if (!answer.mayPass || attempt === WAITS.length) throw new Error(answer.problem);
    await wait(WAITS[attempt] ?? 0);
  }
}

async function askOnce(url: URL, timeout: number, ask: typeof fetch): Promise<Answer> {
  try {
    const response = await ask(url, {
      headers: { Accept: 'application/json' },
      // The list is where it was said to be: nothing leads an import elsewhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      const mayPass = response.status >= 500 || response.status === 429;
      return { problem: `${url.href} answered ${response.status}.`, mayPass };
    }
    const text = await readText(response);
    if (text === undefined) {
      return { problem: `${url.href} sent more than ${MOST_BYTES} bytes.`, mayPass: false };
    }
    try {
      return { value: JSON.parse(text) as unknown, size: text.length };
    } catch {
      return { problem: `${url.href} answered with something that is no JSON.`, mayPass: false };
    }
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cleanLine(cause instanceof Error ? cause.message : message) ?? 'no answer';
    return { problem: `${url.href} could not be read: ${reason}.`, mayPass: true };
  }
}

/** The text of an answer; undefined where it has no end. */
async function readText({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > MOST_BYTES) return undefined;
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const MOST_SERVERS = 20_000;
const MOST_BYTES = 50_000_000;
// All pages are held at once; the official registry has some 40 MB of them.
const MOST = { pages: 2_000, bytes: 300_000_000 };
/** How long to wait before each further try, in milliseconds. */
const WAITS = [500, 2_000, 8_000];

type Answer = Page | { problem: string; mayPass: boolean };

/** What one page holds, and how long its text was. */
interface Page {
  value: unknown;
  size: number;
}

interface PagesOptions {
  /** The cursor to begin with. */
  start?: string | undefined;
  /** How many pages were read before. */
  skip?: number | undefined;
  /** How long a page may take, in milliseconds. */
  timeout: number;
  ask?: typeof fetch;
  wait?: (milliseconds: number) => Promise<void>;
  /** How many pages are read, and how long they are together. */
  most?: { pages: number; bytes: number };
}

/** One page of the list; without a next cursor it is the last. */
export interface RegistryPage {
  servers: unknown[];
  next: string | undefined;
}
