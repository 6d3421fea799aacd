import { parseTree } from 'jsonc-parser';
import type { Format } from '../../clients/client.ts';
import { parseConfiguration } from '../parse.ts';
import { wholeFile } from '../../protocol/lone-server.ts';
import { isSame, type Path } from '../../protocol/data.ts';
import type { Edit } from '../../rules/fix/plan.ts';
import { editData, inWrittenKeys, isTextEdit } from './edit.ts';
import { editJson, jsonOffset } from './edit-json.ts';

/** Reads a pasted text; data always has the shape of a whole file. */
export async function readSource(pasted: string): Promise<Source | Unreadable> {
  const hasMark = pasted.startsWith('\uFEFF');
  const text = hasMark ? pasted.slice(1) : pasted;
  const parsed = await parseConfiguration(text);
  if ('problem' in parsed) return parsed;
  return {
    text,
    hasMark,
    format: parsed.format,
    isPiece: parsed.isPiece === true,
    ...wholeFile(parsed.data, parsed.format),
  };
}

/**
 * Applies edits to the text itself, so that all else stays as it is written; what comes out is read back
 * and compared. Where the text cannot be edited it is written anew; undefined where an edit has no place.
 */
export async function editSource(
  source: Source,
  edits: readonly Edit[],
): Promise<Edited | undefined> {
  const expected = editData(source.data, edits);
  if (expected === undefined) return undefined;
  const edited = await editText(source, edits).catch(() => undefined);
  if (edited !== undefined && (await says(edited, expected))) {
    return { text: edited, isRewritten: false };
  }
  const rewritten = await writeData(source.format, expected);
  return (await says(rewritten, expected)) ? { text: rewritten, isRewritten: true } : undefined;
}

/** Gives the offsets at which the values of a text are written. */
export async function sourceOffsets(source: Source): Promise<(path: Path) => number | undefined> {
  const { text, format, prefix, isPiece } = source;
  if (format === 'yaml' || format === 'toml') {
    const find =
      format === 'yaml'
        ? (await import('./edit-yaml.ts')).yamlOffsets(text)
        : (await import('./edit-toml.ts')).tomlOffsets(text);
    return (path) => find(path.slice(prefix.length));
  }
  const root = parseTree(jsonText(source), [], { allowTrailingComma: true });
  return (path) => {
    const offset = jsonOffset(root, path.slice(prefix.length));
    return offset === undefined ? undefined : Math.max(0, offset - (isPiece ? 1 : 0));
  };
}

async function editText(source: Source, edits: readonly Edit[]): Promise<string | undefined> {
  const { text, format, prefix, isPiece } = source;
  const [whole] = edits;
  if (whole?.kind === 'replace') return edits.length === 1 ? whole.text : undefined;
  const isTables = format === 'yaml' || format === 'toml';
  const inner: Edit[] = [];
  for (const edit of isTables ? edits : inWrittenKeys(edits)) {
    if (isTextEdit(edit)) inner.push(edit);
    else if (edit.path.length > prefix.length) {
      inner.push({ ...edit, path: edit.path.slice(prefix.length) });
    } else return undefined;
  }
  if (format === 'yaml') return (await import('./edit-yaml.ts')).editYaml(text, inner);
  if (format === 'toml') return (await import('./edit-toml.ts')).editToml(text, inner);
  const isEnclosed = edits.some(({ kind }) => kind === 'enclose');
  const edited = editJson(isEnclosed ? enclosed(text) : jsonText(source), inner);
  const isOpen = isPiece && !isEnclosed && !edits.some(({ kind }) => kind === 'wrap');
  return isOpen ? edited?.replace(/^\{/, '').replace(/\n\}$/, '') : edited;
}

function enclosed(text: string): string {
  return `{\n${text.trim().replace(/^(?=.)/gm, '  ')}\n}\n`;
}

// A piece without its outer braces is read inside them.
function jsonText({ text, isPiece }: Source): string {
  return isPiece ? `{${text}\n}` : text;
}

async function writeData(format: Source['format'], data: unknown): Promise<string> {
  if (format === 'toml') return (await import('./edit-toml.ts')).writeToml(data);
  if (format === 'yaml') return (await import('yaml')).stringify(data, { lineWidth: 0 });
  return JSON.stringify(data, null, 2);
}

async function says(text: string, expected: unknown): Promise<boolean> {
  const read = await readSource(text);
  return 'data' in read && isSame(read.data, expected);
}

/** A pasted text and what it says. */
export interface Source {
  /** What was pasted, where that had to be mended before it could be read. */
  broken?: string;
  /** Why that could not be read. */
  unread?: Unreadable;
  /** Without a byte order mark. */
  text: string;
  /** It began with a byte order mark. */
  hasMark: boolean;
  /** The encoding of the file, where it is not UTF-8. */
  encoding?: 'utf-16';
  format: Exclude<Format, 'none'>;
  /** The outer braces are missing. */
  isPiece: boolean;
  /** Where in `data` the text lies: not at the top where it is one server alone. */
  prefix: string[];
  data: Record<string, unknown>;
}

export interface Unreadable {
  problem: string;
  offset?: number;
}

export interface Edited {
  text: string;
  /** Comments and layout are lost. */
  isRewritten: boolean;
}
