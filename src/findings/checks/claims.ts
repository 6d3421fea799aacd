import { endpointKey } from '../../catalog/url-template.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import { findColumns } from '../../plugins/columns.ts';
import { plainText } from '../../plugins/inline.ts';
import { parseMarkdown, type Block, type TableBlock } from '../../plugins/markdown.ts';
import { parseNames } from '../../plugins/names.ts';
import { resolvePath } from '../../plugins/path.ts';
import { finding, type Finding } from '../finding.ts';
import {
  isWired,
  placeOfWord,
  type CheckContext,
  type MarketplaceCheck,
  type PluginCheck,
} from './check.ts';

/** Servers that the README of a plugin says it includes, and that are not there. */
export const checkClaims: PluginCheck = (coverage, context) => {
  const { readme } = coverage.plugin;
  if (readme === null) return [];
  const blocks = parseMarkdown(readme.text);
  const claims = blocks.flatMap((block, index) =>
    block.kind === 'table' ? claimedAddresses(block) : claimedNames(blocks, index),
  );
  return findFalse(readme.file, readme.text.split('\n'), coverage, claims, context);
};

/** Connectors that the table of a marketplace's README gives to a plugin that has not got them. */
export const checkMarketplaceClaims: MarketplaceCheck = (context) => {
  const { readme, coverages } = context;
  if (readme === null) return [];
  const lines = readme.text.split('\n');
  const local = new Map(coverages.map((coverage) => [coverage.plugin.path, coverage]));
  return parseMarkdown(readme.text).flatMap((block) => {
    if (block.kind !== 'table') return [];
    const column = findColumns(block).get('connector') ?? -1;
    return block.rows.flatMap(({ line, cells }) => {
      const link = cells
        .map(({ text }) => /\]\(\.?\/?([^)#?]+)\)/.exec(text.slice(0, 500))?.[1])
        .find(Boolean);
      const path = link === undefined ? null : resolvePath('', link);
      const coverage = path === null ? undefined : local.get(path);
      const cell = cells[column];
      if (coverage?.plugin.source !== 'local' || cell === undefined) return [];
      const claims = parseNames(cell.text).names.map((name) => ({
        name,
        line,
        column: cell.column,
      }));
      return findFalse(readme.file, lines, coverage, claims, context);
    });
  });
};

function findFalse(
  file: string,
  lines: readonly string[],
  coverage: PluginCoverage,
  claims: readonly Claim[],
  { resolver }: CheckContext,
): Finding[] {
  return claims.flatMap(({ name, line, column, url }) => {
    const known = url === undefined ? undefined : resolver.endpointOfUrl(url)?.connector;
    const connector = known ?? resolver.connectorOfName(name);
    const isThere =
      isWired(coverage, name, connector) ||
      (url !== undefined && coverage.servers.some(({ server }) => hasAddress(server.url, url)));
    if (connector === undefined || isThere) return [];
    const at = placeOfWord(lines, { file, line, column }, name);
    return [finding('readme-claims-server', at, { name, plugin: coverage.plugin.name })];
  });
}

function hasAddress(own: string | null, url: string): boolean {
  return own !== null && endpointKey(own) === endpointKey(url);
}

/** Rows of a table with a column of addresses: each is a server that people expect. */
function claimedAddresses(table: TableBlock): Claim[] {
  const columns = findColumns(table);
  const connector = columns.get('connector');
  const endpoint = columns.get('endpoint');
  if (connector === undefined || endpoint === undefined) return [];
  return table.rows.flatMap(({ line, cells }) => {
    const name = plainText(cells[connector]?.text ?? '');
    const url = /https?:\/\/[^\s`)|]+/.exec(cells[endpoint]?.text ?? '')?.[0];
    return url === undefined ? [] : [{ name, url, line, column: cells[connector]?.column ?? 1 }];
  });
}

/** Names in a sentence such as "Pre-configured servers include A and B", or in the list it opens. */
function claimedNames(blocks: readonly Block[], index: number): Claim[] {
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return [];
  const lead = claim.exec(block.text);
  if (lead === null) return [];
  const rest = block.text.slice(lead.index + lead[0].length);
  if (!/^[\s:：*]*$/.test(rest)) {
    const sentence = /^[^.\n]*/.exec(rest)?.[0] ?? '';
    return namesIn(sentence.replace(/^\s*(?:include|are|is)\b:?/i, ''), block.line);
  }
  const claims: Claim[] = [];
  for (const item of blocks.slice(index + 1)) {
    if (item.kind !== 'item') break;
    const bold = /^\*\*([^*]+)\*\*/.exec(item.text)?.[1];
    const brackets = /^[^()]*\(([^()]+)\)/.exec(item.text)?.[1];
    claims.push(...namesIn(brackets ?? bold ?? '', item.line));
  }
  return claims;
}

function namesIn(text: string, line: number): Claim[] {
  const names = parseNames(text.replace(/,?\s+and\s+/gi, ', ')).names;
  return names.map((name) => ({ name, line, column: 1 }));
}

const claim =
  /\b(?:included|pre-?configured|bundled|following)\s+(?:mcp\s+)?(?:servers?|connect(?:ors?|ions?))\b/i;

/** A name that a text gives as included, perhaps with its address. */
interface Claim {
  name: string;
  url?: string;
  line: number;
  column: number;
}
