import { meaningOfKey } from '../../clients/key-meanings.ts';
import { valueUnder } from '../../clients/root.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Client } from '../../clients/client.ts';
import type { RawFinding } from '../../diagnostics/finding.ts';
import { parseJson, type JsonProblem } from '../../diagnostics/json.ts';
import { jsonFinding } from '../../plugins/json-findings.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';
import type { Fix } from './find-fix.ts';
import { offsetOfLine } from './position.ts';
import type { Problem } from './problem.ts';
import { describe, finding, grade } from './rules.ts';
import type { Source } from './source.ts';

/** What is wrong with the text as a whole: no plain JSON where the client wants it, another client's keys. */
export function fileProblems(
  source: Source,
  client: Client,
  entries: readonly ServerEntry[],
  usual: Client | undefined,
  path: string | undefined,
): Problem[] {
  return [
    ...settingsProblems(source, client, entries, path),
    ...markProblems(source, client),
    ...jsonProblems(source, client),
    ...flatProblems(source, client, entries),
    ...(entries.length > 0 ? [] : [emptyProblem(source, client, usual)]),
  ];
}

/** Servers in a file that the client has for other things. */
function settingsProblems(
  source: Source,
  client: Client,
  entries: readonly ServerEntry[],
  path: string | undefined,
): Problem[] {
  if (entries.length === 0 || !isSettingsOf(client, source.data, path)) return [];
  const args = { client: client.name, expected: client.files[0]?.path ?? '' };
  return [toProblem(source, finding('servers-in-settings', start, args))];
}

/** Whether a file is one of a client's settings: told by its path, or by what it holds. */
export function isSettingsOf(
  { settings }: Client,
  data: Record<string, unknown>,
  path = '',
): boolean {
  const given = `/${path.replaceAll('\\', '/')}`;
  return (
    settings !== undefined &&
    (settings.paths.some((each) => given.endsWith(`/${each}`)) ||
      settings.keys.some((key) => Object.hasOwn(data, key)))
  );
}

// What JSON with comments allows and JSON does not is a comment or a comma.
function takes({ abilities }: Client, { kind }: JsonProblem): boolean {
  return kind === 'comment' ? abilities.comments : abilities.trailingCommas;
}

// Whose reader takes the mark has nothing to hear of it.
function markProblems(source: Source, { abilities }: Client): Problem[] {
  if (!source.hasMark || abilities.byteOrderMark) return [];
  // The mark is not in the text that is edited.
  const fix: Fix = { label: 'Remove the mark', edits: [], isSafe: true };
  return [toProblem(source, finding('byte-order-mark', start, undefined, 'error'), fix)];
}

function jsonProblems(source: Source, client: Client): Problem[] {
  if (!/^jsonc?$/.test(source.format) || source.isPiece) return [];
  const json = parseJson('', source.text);
  return json.problems.flatMap((problem) => {
    const each = jsonFinding(json, problem);
    const isSyntax = each.rule === 'json-invalid';
    if (isSyntax && source.format === 'jsonc' && takes(client, problem)) return [];
    const fix = isSyntax && source.format === 'jsonc' ? strictFix(problem) : undefined;
    return [toProblem(source, each, fix)];
  });
}

function strictFix({ kind }: JsonProblem): Fix {
  const comments = kind === 'comment';
  return {
    label: comments ? 'Remove the comments' : 'Remove the comma',
    edits: [{ kind: 'strict', comments }],
    // A comment is somebody's words: only where asked.
    isSafe: !comments,
  };
}

function flatProblems(
  source: Source,
  { root }: Client,
  entries: readonly ServerEntry[],
): Problem[] {
  const [key] = root?.[0] ?? [];
  const isFlat = entries.length > 0 && entries.every(({ path }) => path.length === 1);
  if (!isFlat || key === undefined) return [];
  const isAll = Object.keys(source.data).length === entries.length;
  const fix: Fix = {
    label: `Write them under "${key}"`,
    edits: [{ kind: 'wrap', key }],
    isSafe: true,
  };
  // What is pasted is mostly a project's, whose flat file is not read.
  const found = finding('mcp-flat', start, undefined, 'error');
  return [toProblem(source, found, isAll ? fix : undefined)];
}

function emptyProblem(source: Source, client: Client, usual: Client | undefined): Problem {
  const isOthers = usual !== undefined && usual.id !== client.id;
  const misplaced = isOthers ? undefined : rootProblem(source, client);
  if (misplaced !== undefined) return misplaced;
  if (client.abilities.readsPlugins && usual?.root?.[0].join('.') === 'servers') {
    const fix: Fix = {
      label: 'Rename the key to "mcpServers"',
      edits: [{ kind: 'rename', path: ['servers'], name: 'mcpServers' }],
      isSafe: true,
    };
    return toProblem(source, finding('mcp-servers-key', start, undefined, 'error'), fix);
  }
  if (usual === undefined || usual.id === client.id) {
    return toProblem(source, finding('servers-empty', start, undefined));
  }
  const args = { found: usual.name, client: client.name };
  return toProblem(source, finding('mcp-other-client', start, args));
}

/** Servers under another spelling of a key, in a list, or under no key at all. */
function rootProblem(source: Source, client: Client): Problem | undefined {
  const { data } = source;
  const { root, name } = client;
  const [path] = root ?? [];
  if (path === undefined) return undefined;
  const expected = path.join('.');
  const isList = root?.some((each) => Array.isArray(valueUnder(data, each))) === true;
  if (isList) {
    const args = { key: expected, expected, client: name, isList: true as const };
    return toProblem(source, finding('root-key-unknown', start, args));
  }
  const own = spelling(path.at(-1) ?? '');
  const meant = Object.keys(data).find(
    (key) => isServers(data[key]) && key !== path[0] && spelling(key) === own,
  );
  if (meant !== undefined) {
    const rename: Fix = {
      label: `Rename the key to "${path[0]}"`,
      edits: [{ kind: 'rename', path: [meant], name: path[0] ?? '' }],
      isSafe: true,
    };
    const args = { key: meant, expected, client: name };
    const found = finding('root-key-unknown', start, args);
    return toProblem(source, found, path.length === 1 ? rename : undefined);
  }
  if (isServers(data) && path.length === 1) {
    const fix: Fix = {
      label: `Write them under "${expected}"`,
      edits: [{ kind: 'wrap', key: expected }],
      isSafe: true,
    };
    return toProblem(source, finding('mcp-flat', start, undefined, 'error'), fix);
  }
  const other = Object.keys(data).find((key) => roots.has(spelling(key)) && isServers(data[key]));
  if (other === undefined) return undefined;
  return toProblem(
    source,
    finding('root-key-unknown', start, { key: other, expected, client: name }),
  );
}

// Whatever the case, with or without signs between the words.
function spelling(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^(?:amp)?mcpservers?$/, 'mcpservers');
}

function isServers(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) =>
        isRecord(entry) &&
        Object.keys(entry).some((key) => ['url', 'command'].includes(String(meaningOfKey(key)))),
    )
  );
}

const roots = new Set(['mcpservers', 'servers', 'contextservers']);

function toProblem({ text }: Source, each: RawFinding<OwnRuleId>, fix?: Fix): Problem {
  const { rule, line, column } = each;
  const { severity } = grade(each);
  const offset = offsetOfLine(text, line) + column - 1;
  return { rule, severity, message: describe(each), line, offset, ...(fix && { fix }) };
}

type OwnRuleId = Parameters<typeof grade>[0]['rule'];

const start = { file: '', line: 1, column: 1 };
