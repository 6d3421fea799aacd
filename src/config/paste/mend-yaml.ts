import { isYamlRoot } from '../../protocol/root-key.ts';
import { freeName } from '../../clients/name.ts';
import { quoteYaml } from './yaml-quotes.ts';

/**
 * Mends what is meant to be YAML with servers and is none: tabs before a line, quotes that are missing, and a key that stands twice. What stands
 * there once more with the same in it is left out, servers under a second key of all servers go to the others, and a
 * second server of a name gets a name of its own; undefined where nobody knows what is meant.
 */
export async function mendYaml(text: string): Promise<MendedYaml | undefined> {
  if (text.length > LONGEST || !text.split('\n').some(isYamlRoot)) return undefined;
  const changes: MendedYaml['changes'] = [];
  for (const width of /^[ \t]*\t/m.test(text) ? TAB_WIDTHS : [0]) {
    changes.length = 0;
    const lines = text.split('\n').map((line, index) => {
      const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
      if (!indent.includes('\t') || indent.length === line.trimEnd().length) return line;
      changes.push({ line: index + 1, what: 'a tab at the start written as spaces' });
      return indent.replaceAll('\t', ' '.repeat(width)) + line.slice(indent.length);
    });
    const once = withoutRepeated(lines, changes);
    const isWhole = once !== undefined && changes.length > 0 && (await isYaml(once.join('\n')));
    const mended = isWhole ? once.join('\n') : once && withQuotes(once, changes);
    if (mended !== undefined && changes.length > 0 && (await isYaml(mended))) {
      return { text: mended, changes: [...changes] };
    }
  }
  return undefined;
}

function withQuotes(lines: readonly string[], changes: MendedYaml['changes']): string {
  return lines
    .map((line, index) => {
      const quoted = quoteYaml(line);
      if (quoted === undefined) return line;
      changes.push({ line: index + 1, what: quoted.what });
      return quoted.line;
    })
    .join('\n');
}

async function isYaml(text: string): Promise<boolean> {
  const { readYamlDocument } = await import('../../diagnostics/yaml.ts');
  return readYamlDocument(text).errors.length === 0;
}

/** The lines with each key once, on the three levels of a file of servers; undefined where nobody knows which is meant. */
function withoutRepeated(
  lines: readonly string[],
  changes: MendedYaml['changes'],
): string[] | undefined {
  const file = onceEach(blocksOf(lines), changes, joinRoots);
  return partsInto(file, (root) => {
    if (!isYamlRoot(`${root.key}:`)) return root;
    const servers = onceEach(blocksOf(root.lines.slice(1), root.at + 1), changes, renameSecond);
    const inside = partsInto(servers, (server) => {
      const keys = onceEach(
        blocksOf(server.lines.slice(1), server.at + 1),
        changes,
        () => undefined,
      );
      return keys && { ...server, lines: [server.lines[0]!, ...linesOf(keys)] };
    });
    return inside && { ...root, lines: [root.lines[0]!, ...inside] };
  });
}

/** The lines of parts, each changed; undefined where one of them could not be. */
function partsInto(
  parts: readonly Block[] | undefined,
  change: (part: Block) => Block | undefined,
): string[] | undefined {
  const changed = parts?.map((part) => (part.key === '' ? part : change(part)));
  return changed?.every((each) => each !== undefined) === true ? linesOf(changed) : undefined;
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ lines }) => lines);
}

/** The keys of a level with the lines that belong to each; what stands before the first has none. */
function blocksOf(lines: readonly string[], at = 0): Block[] {
  const first = lines.find((line) => /^\s*[^\s#]/.test(line));
  const indent = first === undefined ? 0 : first.length - first.trimStart().length;
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const own = line.length - line.trimStart().length === indent;
    const key = own ? /^\s*(["']?)([\w.@/-]{1,100})\1\s*:(?:\s|$)/.exec(line)?.[2] : undefined;
    if (key !== undefined) blocks.push({ key, at: at + index, lines: [line] });
    else if (blocks.length === 0) blocks.push({ key: '', at: at + index, lines: [line] });
    else blocks.at(-1)!.lines.push(line);
  }
  return blocks;
}

/** Each key once: what is there again as it was is left out, all else is for `join` to say. */
function onceEach(
  blocks: readonly Block[],
  changes: MendedYaml['changes'],
  join: (first: Block, second: Block, taken: ReadonlySet<string>) => Joined | undefined,
): Block[] | undefined {
  const kept = new Map<string, Block>();
  const taken = new Set(blocks.map(({ key }) => key));
  for (const block of blocks) {
    const first = block.key === '' ? undefined : kept.get(block.key);
    if (first === undefined) {
      kept.set(block.key === '' ? `\n${block.at}` : block.key, block);
      continue;
    }
    const isSame = saidBy(first) === saidBy(block);
    const joined = isSame
      ? { blocks: [first], what: 'a key left out that stood there twice' }
      : join(first, block, taken);
    if (joined === undefined) return undefined;
    changes.push({ line: block.at + 1, what: joined.what });
    for (const each of joined.blocks) {
      kept.set(each.key, each);
      taken.add(each.key);
    }
  }
  return [...kept.values()];
}

function saidBy({ lines }: Block): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');
}

/** The servers of a second key of all servers behind those of the first. */
function joinRoots(first: Block, second: Block): Joined | undefined {
  if (
    !isYamlRoot(`${first.key}:`) ||
    [first, second].some(({ lines }) => !/:\s*$/.test(lines[0] ?? ''))
  ) {
    return undefined;
  }
  const end = first.lines.findLastIndex((line) => line.trim() !== '') + 1;
  const last = second.lines.findLastIndex((line) => line.trim() !== '') + 1;
  const lines = first.lines.toSpliced(end, 0, ...second.lines.slice(1, last));
  return {
    blocks: [{ ...first, lines }],
    what: `servers put to the others, as "${first.key}" stood there twice`,
  };
}

/** A second server of a name under a name of its own. */
function renameSecond(first: Block, second: Block, taken: ReadonlySet<string>): Joined | undefined {
  const [head = '', ...rest] = second.lines;
  if (!/:\s*$/.test(head) || rest.length === 0) return undefined;
  const key = freeName(first.key, taken);
  return {
    blocks: [{ ...second, key, lines: [head.replace(second.key, key), ...rest] }],
    what: `the second server of the name "${first.key}" called "${key}"`,
  };
}

const TAB_WIDTHS = [2, 4, 8];
const LONGEST = 200_000;

/** A key and the lines that belong to it. */
interface Block {
  /** Empty where the lines belong to none. */
  key: string;
  at: number;
  lines: string[];
}

interface Joined {
  blocks: Block[];
  what: string;
}

interface MendedYaml {
  text: string;
  /** What was put right in which line. */
  changes: { line: number; what: string }[];
}
