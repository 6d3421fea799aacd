import type { PluginFindings } from './findings.ts';

/** Where the frontmatter of a text lies, and where its body begins; null where there is none. */
export function findBlock(text: string): FrontmatterBlock | null {
  let at = 0;
  let before: string | null = null;
  let fence: string | null = null;
  for (;;) {
    const line = lineAt(text, at);
    const trimmed = line.text.trim();
    if (/^---\s*$/.test(trimmed)) return blockFrom(text, at, line.next, before, fence);
    if (line.next > text.length || line.next === at) return null;
    if (trimmed === '') {
      if (before === null && line.text === '' && at < text.length) before = 'blank line';
    } else if (trimmed.startsWith('<!--')) {
      const end = text.indexOf('-->', at);
      if (end === -1) return null;
      before = 'comment';
      at = lineAt(text, end).next;
      continue;
    } else if (fence === null && /^(?:`{3,}|~{3,})\s*(?:markdown|md|ya?ml)?$/i.test(trimmed)) {
      fence = /^[`~]+/.exec(trimmed)?.[0] ?? null;
      before = 'code fence';
    } else {
      return null;
    }
    at = line.next;
  }
}

function blockFrom(
  text: string,
  open: number,
  start: number,
  before: string | null,
  fence: string | null,
): FrontmatterBlock | null {
  // Of what stands below something else Claude Code reads nothing.
  const isFirst = before === null && fence === null;
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (/^(?:---|\.\.\.)\s*$/.test(line.text)) {
      const cut = isFirst ? cutIn(text, start, at) : undefined;
      if (cut !== undefined) return { ...cut, open, start, before };
      const bodyStart = afterFence(text, line.next, fence);
      return {
        open,
        start,
        end: at,
        bodyStart,
        bodyEnd: bodyEnd(text, bodyStart, line.next, fence),
        closed: true,
        before,
      };
    }
    at = line.next;
  }
  const cut = isFirst ? cutIn(text, start, endOfKeys(text, start)) : undefined;
  if (cut !== undefined) return { ...cut, open, start, before };
  const end = endOfKeys(text, start);
  if (end === start) return null;
  return { open, start, end, bodyStart: end, bodyEnd: text.length, closed: false, before };
}

/** The first mark before `until` that ends the frontmatter to Claude Code, which looks for it in lines of keys too. */
function cutIn(text: string, start: number, until: number): Cut | undefined {
  const end = text.indexOf('---', start);
  // At the start of a line it is the mark of a second document, which is told as such.
  if (end === -1 || end >= until || text[end - 1] === '\n') return undefined;
  const { text: rest, next } = lineAt(text, end + 3);
  const lost = keyLines(text.slice(next, Math.min(endOfKeys(text, next), until)), 0);
  const [gap = ''] = /^\s*/.exec(text.slice(end + 3)) ?? [];
  return {
    end,
    bodyStart: end + 3 + gap.length,
    bodyEnd: text.length,
    closed: true,
    cut: { lost: Object.keys(lost), isAtEnd: /^[-\s]*$/.test(rest) },
  };
}

// The fence may hold the frontmatter alone, or the whole file.
function afterFence(text: string, at: number, fence: string | null): number {
  if (fence === null) return at;
  const line = lineAt(text, at);
  return line.text.trim() === fence ? line.next : at;
}

function bodyEnd(
  text: string,
  bodyStart: number,
  afterBlock: number,
  fence: string | null,
): number {
  if (fence === null || bodyStart !== afterBlock) return text.length;
  const tail = text.trimEnd();
  return tail.endsWith(`\n${fence}`) ? tail.length - fence.length : text.length;
}

/** Where the lines end that can be keys, for frontmatter that is never closed. */
function endOfKeys(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (!/^(?:[A-Za-z_][\w-]*\s*:|\s+\S|- )/.test(line.text)) break;
    at = line.next;
  }
  return Math.min(at, text.length);
}

/** The line of each key of frontmatter, counted on from that of its first line. */
export function keyLines(yaml: string, firstLine: number): Record<string, number> {
  return Object.fromEntries(
    yaml.split('\n').flatMap((line, index) => {
      const key = /^([A-Za-z_][\w-]*)\s*:/.exec(line)?.[1];
      return key === undefined ? [] : [[key, firstLine + index] as const];
    }),
  );
}

function lineAt(text: string, start: number): { text: string; next: number } {
  const end = text.indexOf('\n', start);
  return end === -1
    ? { text: text.slice(start), next: text.length + 1 }
    : { text: text.slice(start, end), next: end + 1 };
}

type Cut = Pick<FrontmatterBlock, 'end' | 'bodyStart' | 'bodyEnd' | 'closed' | 'cut'>;

/** Offsets in the text. */
export interface FrontmatterBlock {
  /** Where it ends inside a line. */
  cut?: PluginFindings['frontmatter-cut'];
  open: number;
  start: number;
  end: number;
  bodyStart: number;
  bodyEnd: number;
  closed: boolean;
  /** What stands before the block, in words. */
  before: string | null;
}
