import { wordPattern } from './languages/languages.ts';
import { isGenericNoun } from './condition-labels.ts';
import { connectorOfHeading } from './connector-heading.ts';
import { findColumns, type Columns, type Role } from './columns.ts';
import { plainText } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import type { Block, HeadingBlock, TableBlock } from './markdown-block.ts';
import { isNone, parseNames, type NameList } from './names.ts';
import { cleanName, codedPlaceholders, namePlaceholder } from './placeholder-cell.ts';
import { isExampleName } from './placeholder.ts';

/** Reads the categories of a `CONNECTORS.md`: table rows, tables under headings, lists and prose. */
export function readCategories(file: string, text: string): PluginCategory[] {
  const blocks = parseMarkdown(text);
  const categories: PluginCategory[] = [];
  let heading: HeadingBlock | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      heading = block;
      const category = proseCategory(file, block, blocks[index + 1]) ?? headedCategory(file, block);
      if (category !== null) categories.push(category);
    } else if (block.kind === 'table') {
      categories.push(...tableCategories(file, block, heading));
    } else if (block.kind === 'item' && !block.quote) {
      const category = listCategory(file, block.text, block.line);
      if (category !== null) categories.push(category);
    }
  }
  return withoutRepeats(categories);
}

function tableCategories(
  file: string,
  table: TableBlock,
  heading: HeadingBlock | null,
): PluginCategory[] {
  const columns = findColumns(table);
  const optionTable =
    headingPlaceholder(heading) !== null && columns.has('connector') && !columns.has('placeholder');
  if (optionTable && heading !== null) return [optionsCategory(file, table, columns, heading)];

  const has = (...roles: Role[]) => roles.some((role) => columns.has(role));
  const isCategories = has('placeholder') || (has('category') && has('included', 'other'));
  const isConnectors = has('connector') && has('endpoint', 'benefit', 'need', 'notes', 'tools');
  if (!isCategories && !isConnectors) return [];
  // "~~docs + ~~images" are what a level of service needs.
  if (table.rows.some(({ cells }) => cells.some(({ text }) => joined.test(text.slice(0, 500)))))
    return [];
  if (has('missing') || (heading !== null && aboutAdding.test(plainText(heading.text)))) return [];

  return table.rows.flatMap((row): PluginCategory[] => {
    const cell = (role: Role) => {
      const index = columns.get(role);
      return index === undefined ? undefined : row.cells[index]?.text;
    };
    const columnOf = (role: Role) => row.cells[columns.get(role) ?? -1]?.column;
    const placeholder = namePlaceholder(cell('placeholder') ?? '');
    const words = plainText(cell('category') ?? (isCategories ? '' : (cell('connector') ?? '')));
    const label = words.replace(/^~~/, '') || placeholder || plainText(row.cells[0]?.text ?? '');
    if (label === '' || isNone(label)) return [];
    // "`~~cap table` / `~~spreadsheet`" are two of them, each with the products of the row.
    const several = codedPlaceholders(cell('placeholder') ?? '');
    const named =
      several.length > 1
        ? several.map((name) => ({ label: name, placeholder: name }))
        : [{ label, placeholder }];
    const included = productsOf(
      cell('included') ?? (isCategories ? '' : (cell('connector') ?? '')),
    );
    const others = productsOf(cell('other') ?? '');
    const tools = parseNames(cell('tools') ?? '');
    return named.map((names) => ({
      ...names,
      included: included.names,
      others: others.names,
      notConfigured: included.notConfigured,
      tools: [...included.tools, ...tools.tools],
      remark:
        included.remark ??
        others.remark ??
        (plainText(cell('notes') ?? cell('benefit') ?? '') || null),
      file,
      line: row.line,
      columns: {
        label: columnOf('category') ?? columnOf('connector') ?? row.cells[0]?.column ?? 1,
        placeholder: columnOf('placeholder') ?? 1,
        included: columnOf('included') ?? columnOf('connector') ?? 1,
        others: columnOf('other') ?? 1,
      },
    }));
  });
}

/** The products of a cell; a description of which there may be any is a remark. */
function productsOf(cell: string): NameList {
  const list = parseNames(cell);
  const described = list.names.filter((name) => !isProduct(name)).join(', ');
  return {
    ...list,
    names: list.names.filter(isProduct),
    notConfigured: list.notConfigured.filter(isProduct),
    remark: list.remark ?? (described === '' ? null : described),
  };
}

function isProduct(name: string): boolean {
  return !isGenericNoun(name) && !opensDescription.test(name);
}

/** A table of options under a heading such as `## ~~email`. */
function optionsCategory(
  file: string,
  table: TableBlock,
  columns: Columns,
  heading: HeadingBlock,
): PluginCategory {
  const included: string[] = [];
  const others: string[] = [];
  for (const row of table.rows) {
    const option = parseNames(row.cells[columns.get('connector') ?? 0]?.text ?? '');
    const server = parseNames(row.cells[columns.get('included') ?? -1]?.text ?? '');
    const served = server.names.length + server.tools.length > 0;
    (served ? included : others).push(...option.names);
  }
  const placeholder = headingPlaceholder(heading);
  return {
    label: plainText(heading.text).replace(/^~~/, ''),
    placeholder,
    included,
    others,
    notConfigured: [],
    tools: [],
    remark: null,
    file,
    line: heading.line,
    columns: startColumns,
  };
}

/** A line such as ``- Chat: `~~chat` ``. */
function listCategory(file: string, text: string, line: number): PluginCategory | null {
  const match = /^([^:：`~]{1,60})[:：]\s*`~~([^`]+)`\s*(?:[—–(-].*)?$/.exec(
    text.replace(/\*+/g, ''),
  );
  const label = plainText(match?.[1] ?? '');
  if (match === null || label === '') return null;
  return { ...emptyCategory, label, placeholder: cleanName(match[2] ?? ''), file, line };
}

/** A heading such as `### ~~images — Image library`, or `### Figma (MCP)`, with prose below it. */
function headedCategory(file: string, heading: HeadingBlock): PluginCategory | null {
  const { line } = heading;
  const label = connectorOfHeading(heading);
  if (label !== null)
    return { ...emptyCategory, label, placeholder: null, included: [label], file, line };
  const [, name = '', remark] =
    /^`?~~([\p{L}\p{N}][\p{L}\p{N} _-]{0,40}?)`?\s*(?:[—–:]\s*(\S.*))?$/su.exec(
      heading.text.slice(0, 200).trim(),
    ) ?? [];
  if (name === '' || isExampleName(name)) return null;
  return { ...emptyCategory, label: name, placeholder: name, remark: remark ?? null, file, line };
}

/** A heading with a product's name and instructions to set it up. */
function proseCategory(
  file: string,
  heading: HeadingBlock,
  next: Block | undefined,
): PluginCategory | null {
  if (
    heading.depth < 3 ||
    next === undefined ||
    (next.kind !== 'paragraph' && next.kind !== 'item')
  )
    return null;
  if (!setUp.test(next.text)) return null;
  const label = plainText(heading.text);
  if (label === '' || label.length > 60) return null;
  return {
    ...emptyCategory,
    label,
    placeholder: headingPlaceholder(heading),
    others: [label],
    file,
    line: heading.line,
  };
}

function headingPlaceholder(heading: HeadingBlock | null): string | null {
  return heading === null ? null : namePlaceholder(heading.text);
}

function withoutRepeats(categories: PluginCategory[]): PluginCategory[] {
  const rows = new Set(
    categories
      .filter((category) => category.included.length + category.others.length > 0)
      .map((category) => category.placeholder),
  );
  const seen = new Set<string>();
  return categories.filter(({ placeholder, included, others, tools }) => {
    if (placeholder === null || included.length + others.length + tools.length > 0) return true;
    const isRepeated = rows.has(placeholder) || seen.has(placeholder);
    seen.add(placeholder);
    return !isRepeated;
  });
}

const joined = /~~[^~|]{1,60}\+\s{0,3}`?~~/;
const startColumns = { label: 1, placeholder: 1, included: 1, others: 1 };
const emptyCategory = {
  included: [],
  others: [],
  notConfigured: [],
  tools: [],
  remark: null,
  columns: startColumns,
};
const aboutAdding = /\badd(?:ing)? (?:a |new )?connector/i;

/** One category of a plugin: a row of its table, with the names as written. */
export interface PluginCategory {
  label: string;
  /** Without `~~`. */
  placeholder: string | null;
  included: string[];
  others: string[];
  /** Names of `included` that a footnote marks as "URL not yet configured". */
  notConfigured: string[];
  tools: string[];
  remark: string | null;
  file: string;
  line: number;
  /** Where its cells start in the line; 1 where it has none. */
  columns: { label: number; placeholder: number; included: number; others: number };
}

// A space behind it, unless its script has none.
const opensDescription = wordPattern('opensDescription', '^', String.raw`(?:\s|(?<=[^\0-\u04ff]))`);
const setUp = wordPattern('setUp', String.raw`^\**`, String.raw`\**\s*[:：]`);
