import { findColumns } from '../../plugins/columns.ts';
import { plainText } from '../../plugins/inline.ts';
import { wordPattern } from '../../plugins/languages/languages.ts';
import { parseMarkdown } from '../../plugins/markdown.ts';
import type { Block, TableBlock } from '../../plugins/markdown-block.ts';
import { parseNames } from '../../plugins/names.ts';
import { resolvePath } from '../../plugins/path.ts';
import type { Readme } from '../../plugins/readme.ts';

/**
 * The lists of a README that say which servers a plugin has: tables of addresses, and what follows
 * "Included connections". What a README names as an option or a native integration is none.
 */
export function findClaims({ text }: Readme): ClaimList[] {
  const blocks = parseMarkdown(text);
  return blocks.flatMap((block, index) => {
    const list = block.kind === 'table' ? claimedAddresses(block) : claimedNames(blocks, index);
    if (list === null || list.claims.length === 0) return [];
    const isWhole = list.isWhole && list.claims.length <= maximumClaims;
    return [{ ...list, claims: list.claims.slice(0, maximumClaims), isWhole }];
  });
}

/** The rows of a marketplace's README that link to the folder of a plugin, with the connectors they name. */
export function findPluginRows({ text }: Readme): PluginRow[] {
  const all = parseMarkdown(text).flatMap((block) =>
    block.kind === 'table' ? atSecondHeader(block) : block,
  );
  return all.flatMap((block, table, blocks) => {
    if (block.kind !== 'table') return [];
    const column = findColumns(block).get('connector') ?? -1;
    const isOfSome = saysSome(block.header[column]?.text ?? '');
    const before = wordsBefore(blocks, table);
    return block.rows.flatMap(({ line, cells }): PluginRow[] => {
      const link = cells
        // Not of linear time: the cell is cut.
        .map((each) => /\]\(\.?\/?([^)#?]+)\)/.exec(each.text.slice(0, 500))?.[1])
        .find(Boolean);
      const path = link === undefined ? null : resolvePath('', link);
      if (path === null) return [];
      const cell = cells[column];
      const row = {
        path: path.replace(/\/$/, ''),
        table: block,
        before,
      };
      if (cell === undefined) return [{ ...row, connectors: null }];
      const at = { line, column: cell.column };
      const claims = parseNames(cell.text).names.map((name) => ({ name, ...at }));
      const isWhole = cell.text.trim() !== '' && !isOfSome && !leavesOut(cell.text);
      return [{ ...row, connectors: { claims, isWhole, ...at } }];
    });
  });
}

/** A table whose header was left above a new one: of the second, with its line of dashes, are the rows below. */
function atSecondHeader(table: TableBlock): TableBlock {
  const dashes = table.rows.findIndex(({ cells }) =>
    cells.every(({ text }) => /^\s*:?-{2,}:?\s*$/.test(text)),
  );
  const header = table.rows[dashes - 1];
  if (header === undefined) return table;
  return { ...table, header: header.cells, rows: table.rows.slice(dashes + 1) };
}

/** The heading and the text that stand right before a block. */
function wordsBefore(blocks: readonly Block[], index: number): string {
  const words: string[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'table' || block.kind === 'code') break;
    words.push(block.text);
    if (block.kind === 'heading') break;
  }
  return words.join(' ');
}

/** Rows of a table with a column of addresses: each is a server that people expect. */
function claimedAddresses(table: TableBlock): ClaimList | null {
  const columns = findColumns(table);
  const connector = columns.get('connector');
  const endpoint = columns.get('endpoint');
  if (connector === undefined || endpoint === undefined) return null;
  const claims = table.rows.flatMap(({ line, cells }): Claim[] => {
    const name = plainText(cells[connector]?.text ?? '');
    const url = /https?:\/\/[^\s`)|]+/.exec(cells[endpoint]?.text ?? '')?.[0];
    return url === undefined ? [] : [{ name, url, line, column: cells[connector]?.column ?? 1 }];
  });
  const isWhole =
    claims.length === table.rows.length && !saysSome(table.header[connector]?.text ?? '');
  return { claims, isWhole, line: table.line, column: table.column };
}

/** Names in a sentence such as "Pre-configured servers include A and B", or in the list it opens. */
function claimedNames(blocks: readonly Block[], index: number): ClaimList | null {
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return null;
  const lead = claim.exec(block.text) ?? claimAlone.exec(block.text);
  if (lead === null) return null;
  const at = { line: block.line, column: block.column };
  const rest = block.text.slice(lead.index + lead[0].length);
  const isWhole =
    !hedge.test(block.text) &&
    !option.test(block.text) &&
    !choiceBehind.test(block.text.slice(Math.max(0, lead.index - 20), lead.index));
  if (!/^[\s:：*]*$/.test(rest)) {
    const sentence = /^[^.\n]*/.exec(rest)?.[0] ?? '';
    const verb = /^\s*(?:(include)|are|is)\b:?/i.exec(sentence);
    const claims = namesIn(sentence.slice(verb?.[0].length ?? 0), block.line);
    return { claims, isWhole: isWhole && verb !== null && verb[1] === undefined, ...at };
  }
  const claims: Claim[] = [];
  let isHedged = false;
  for (let next = index + 1; next < blocks.length; next++) {
    const item = blocks[next];
    if (item?.kind !== 'item') break;
    const bold = /^\*\*([^*]+)\*\*/.exec(item.text)?.[1];
    const brackets = /^[^()（）]*[(（]([^()（）]+)[)）]/.exec(item.text)?.[1];
    const names = brackets ?? bold ?? '';
    isHedged ||= names === '' || leavesOut(names);
    claims.push(...namesIn(names, item.line));
  }
  return { claims, isWhole: isWhole && !isHedged, ...at };
}

/** Whether the header of a column says that only some of what there is stands below it. */
function saysSome(header: string): boolean {
  return choice.test(header) || leavesOut(header);
}

function leavesOut(text: string): boolean {
  return hedge.test(text) || more.test(text);
}

function namesIn(text: string, line: number): Claim[] {
  const names = parseNames(text.replace(/,?(?<!\s)\s+and\s+/gi, ', ')).names;
  return names.map((name) => ({ name, line, column: 1 }));
}

// Each claim is held against each server.
const maximumClaims = 300;
const claim =
  /\b(?:included|pre-?configured|bundled|following)\s+(?:mcp\s+)?(?:servers?|connect(?:ors?|ions?))\b/i;

// In other languages, where the line says nothing else.
const claimAlone = wordPattern('bundledHeading', String.raw`^[*_\s]*`, String.raw`[\s:：*_]*$`);
const more = wordPattern('andMore');
const choice = wordPattern('choice');
const choiceBehind = wordPattern('choice', '', String.raw`\s*$`);

/** Words by which a list says that it leaves things out. */
export const hedge =
  /\b(?:including|such as|like|e\.g|for example|some|among|etc|more|others|examples?|featured|popular|selected|highlights)\b|…|\.\.\.|\+\s*$/i;
const option = /\b(?:optional(?:ly)?|recommend\w*|additional(?:ly)?|add|also|can|may|could)\b/i;

/** Names that a text gives as the servers of a plugin; whole where it does not say that there are more. */
export interface ClaimList {
  claims: Claim[];
  isWhole: boolean;
  line: number;
  column: number;
}

/** A name that a text gives as included, perhaps with its address. */
export interface Claim {
  name: string;
  url?: string;
  line: number;
  column: number;
}

export interface PluginRow {
  path: string;
  table: TableBlock;
  /** The heading and the text before the table. */
  before: string;
  /** Null where the table has no column of connectors. */
  connectors: ClaimList | null;
}
