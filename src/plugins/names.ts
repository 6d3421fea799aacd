import { anyOf, wordPattern } from './languages/languages.ts';
import { plainText, splitOutside } from './inline.ts';

/**
 * Reads a cell that lists products: their names, those with the mark "not configured yet", tool
 * names in code, and the remark of a cell that names none.
 * @example parseNames('Snowflake\\*, BigQuery').notConfigured // => ['Snowflake']
 */
export function parseNames(text: string): NameList {
  const cell = text.slice(0, maximumCell);
  const list: NameList = { names: [], notConfigured: [], tools: [], remark: null };
  const bare = cell
    .trim()
    .replace(/^[*_]+|(?:(?<![\\*_])|(?<=\\[*_]))[*_]+$/g, '')
    .trim();
  const none = /^[—–―‒ー-]+/.exec(bare);
  if (none !== null) {
    const rest = plainText(bare.slice(none[0].length));
    return { ...list, remark: rest === '' ? null : stripBrackets(rest) };
  }
  if (bare === '' || noneWords.test(bare)) return list;
  if (/^[(（][^()（）]*[)）]$/.test(bare))
    return { ...list, remark: stripBrackets(plainText(bare)) };

  for (const part of splitOutside(cell.replace(/<br\s*\/?>/gi, ', '), separators)) {
    const code = /^`+([^`]+)`+/.exec(part)?.[1]?.trim();
    if (code !== undefined && isToolName(code)) {
      list.tools.push(code);
      continue;
    }
    const plain = balanced(part);
    // Before brackets behind a name, too: "Benchling\\* (external)".
    const named = plain.replace(footnoteMark, '').replace(markBeforeBrackets, '');
    const marked = named !== plain;
    const name = plainText(named);
    if (!/[\p{L}\p{N}]/u.test(name) || list.names.includes(name)) continue;
    list.names.push(name);
    if (marked) list.notConfigured.push(name);
  }
  return list;
}

/** Whether a cell says that there is nothing: a dash, "none" or "(none)". */
export function isNone(cell: string): boolean {
  const bare = stripBrackets(cell.trim());
  return /^[—–―‒ー-]+$/.test(bare) || noneWords.test(bare);
}

/** Whether a word in code is the name of a tool, not of a server or package. */
export function isToolName(code: string): boolean {
  return /^(?:[a-z][a-z\d]*(?:_[a-z\d*]+)+|mcp__\S[^\s(]*)(?:\(.*\))?$|^mcp__\S+$/i.test(code);
}

function stripBrackets(text: string): string {
  return /^[(（]([^()（）]*)[)）]$/.exec(text)?.[1]?.trim() ?? text;
}

// `**Slack**\*` keeps its footnote mark only when the emphasis around the name is gone.
function balanced(part: string): string {
  return part.replace(/(\*\*|__|\*)(?=\S)([^*_]+?)\1/g, '$2');
}

const maximumCell = 4000;
const separators = new RegExp(String.raw`[,、，;；·]|(?<!\s)\s+(?:${anyOf('or')})\s+`, 'y');
// oxlint-disable-next-line regexp/no-super-linear-move -- a cell is cut to maximumCell
const footnoteMark = /(?:\\?\*|†|‡|[¹²³⁴-⁹]|\[\^[^[\]\s]*\])+$/u;
const markBeforeBrackets =
  /(?<=[\p{L}\p{N}])(?:\\?\*|†|‡|[¹²³⁴-⁹]|\[\^[^[\]\s]*\]){1,4}(?=\s*[(（][^()（）]*[)）]$)/u;
const noneWords = wordPattern('none', '^', '$');

export interface NameList {
  names: string[];
  notConfigured: string[];
  tools: string[];
  remark: string | null;
}
