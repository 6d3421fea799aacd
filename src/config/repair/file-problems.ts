import { valueUnder } from '../../clients/root.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Client } from '../../clients/client.ts';
import type { RawFinding } from '../../diagnostics/finding.ts';
import { parseJson, type JsonProblem } from '../../diagnostics/json.ts';
import { jsonFinding } from '../../plugins/json-findings.ts';
import type { ServerEntry, WholeFile } from '../../rules/fix/plan.ts';
import { isRootKey, isSpelledLike } from '../../rules/shared/root-key.ts';
import { deeperKey, isServers } from '../held-servers.ts';
import { readLeniently } from './lenient.ts';
import { offsetOfLine } from './position.ts';
import type { Problem } from './problem.ts';
import { describe, finding, grade, planFileFix } from './rules.ts';
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
    ...formatProblems(source, client, entries),
    ...markProblems(source, client),
    ...jsonProblems(source, client, path),
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
  return [toProblem(source, client, finding('servers-in-settings', start, args))];
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

function formatProblems(
  source: Source,
  client: Client,
  entries: readonly ServerEntry[],
): Problem[] {
  const found = languages[source.format];
  const wanted = languages[client.format];
  // All JSON is YAML.
  const isRead = found === wanted || (wanted === 'YAML' && source.format === 'json');
  if (entries.length === 0 || wanted === undefined || isRead) return [];
  const args = { found: found ?? source.format, wanted, client: client.name };
  return [toProblem(source, client, finding('mcp-other-format', start, args))];
}

const languages: Readonly<Record<string, string>> = {
  json: 'JSON',
  jsonc: 'JSON',
  toml: 'TOML',
  yaml: 'YAML',
};

// Whose reader takes the mark has nothing to hear of it.
function markProblems(source: Source, client: Client): Problem[] {
  if (!source.hasMark || client.abilities.byteOrderMark) return [];
  return [toProblem(source, client, finding('byte-order-mark', start, undefined, 'error'))];
}

function jsonProblems(source: Source, client: Client, path = '-'): Problem[] {
  // What is pasted may be a piece of a file; a file may not.
  if (!/^jsonc?$/.test(source.format) || (source.isPiece && path === '-')) return [];
  const { broken } = source;
  const read = { ...source, text: broken ?? source.text };
  const json = parseJson('', read.text, client.abilities);
  const isRead = broken !== undefined && readLeniently(broken, client) !== undefined;
  // A list, or a sign that is passed over where files are read.
  const isUntold = broken !== undefined && json.problems.length === 0;
  return (isUntold ? [unnamed] : json.problems).map((problem) => {
    const each = jsonFinding(json, problem);
    // All servers under the first of the two are lost.
    if (problem.kind === 'duplicate' && problem.what === client.root?.[0][0]) {
      return toProblem(read, client, { ...each, severity: 'error' });
    }
    if (each.rule !== 'json-invalid') return toProblem(read, client, each);
    const args = { ...each.args, client: client.name };
    const found = isRead
      ? { ...each, args: { ...args, isRead }, severity: 'warning' as const }
      : { ...each, args };
    return toProblem(read, client, found, { excess: broken === undefined ? problem : undefined });
  });
}

const unnamed: JsonProblem = {
  kind: 'syntax',
  offset: 0,
  what: 'no object, or a sign that cannot stand there',
};

function flatProblems(source: Source, client: Client, entries: readonly ServerEntry[]): Problem[] {
  const isAnyFlat = entries.length > 0 && entries.every(({ path }) => path.length === 1);
  if (!isAnyFlat) return [];
  return flatProblem(source, client, Object.keys(source.data).length === entries.length);
}

/** What is pasted is mostly a project's, whose flat file is not read. */
function flatProblem(source: Source, client: Client, isFlat: boolean): Problem[] {
  const key = client.root?.[0].join('.');
  if (key === undefined) return [];
  const { readsPlugins } = client.abilities;
  const args = { client: client.name, key, readsPlugins };
  return [toProblem(source, client, finding('mcp-flat', start, args, 'error'), { isFlat })];
}

function emptyProblem(source: Source, client: Client, usual: Client | undefined): Problem {
  // Servers at the top look like Claude Code's, and are whoever's they are called for.
  const isFlat = isServers(source.data) && usual?.root?.[0].join() === client.root?.[0].join();
  const isOthers = usual !== undefined && usual.id !== client.id && !isFlat;
  const misplaced = isOthers ? undefined : rootProblem(source, client);
  if (misplaced !== undefined) return misplaced;
  if (client.abilities.readsPlugins && usual?.root?.[0].join('.') === 'servers') {
    return toProblem(source, client, finding('mcp-servers-key', start, undefined, 'error'));
  }
  if (usual === undefined || usual.id === client.id) {
    return toProblem(source, client, finding('servers-empty', start, undefined));
  }
  const args = { found: usual.name, client: client.name };
  return toProblem(source, client, finding('mcp-other-client', start, args));
}

/** Servers under another spelling of a key, in a list, or under no key at all. */
function rootProblem(source: Source, client: Client): Problem | undefined {
  const { data } = source;
  const { root, name } = client;
  const [path] = root ?? [];
  if (path === undefined) return undefined;
  const expected = path.join('.');
  const unknown = (key: string, not?: 'list' | 'text') =>
    toProblem(
      source,
      client,
      finding('root-key-unknown', start, {
        key,
        expected,
        client: name,
        ...(not && { not }),
      }),
    );
  const held = root?.map((each) => valueUnder(data, each)) ?? [];
  if (held.some((each) => Array.isArray(each))) return unknown(expected, 'list');
  // YAML has nothing behind a key that is still to be filled.
  if (source.format !== 'yaml' && held.some((each) => each !== undefined && !isRecord(each)))
    return unknown(expected, 'text');
  const holders = Object.keys(data).filter((key) => isServers(data[key]));
  const own = path.at(-1) ?? '';
  const meant = holders.find((key) => key !== path[0] && isSpelledLike(key, own));
  if (meant !== undefined) return unknown(meant);
  if (isServers(data) && path.length === 1) return flatProblem(source, client, true)[0];
  const other = holders.find(isRootKey) ?? deeperKey(data, own);
  return other === undefined ? undefined : unknown(other);
}

function toProblem(
  { text }: Source,
  { root }: Client,
  each: RawFinding<OwnRuleId>,
  { isFlat = false, excess }: Partial<WholeFile> = {},
): Problem {
  const { rule, line, column } = each;
  const { severity } = grade(each);
  const offset = offsetOfLine(text, line) + column - 1;
  const fix = planFileFix(each, { root, isFlat, excess });
  return {
    rule,
    severity,
    message: describe(each),
    line,
    offset,
    ...(fix && { fix: { isSafe: true, ...fix } }),
  };
}

type OwnRuleId = Parameters<typeof grade>[0]['rule'];

const start = { file: '', line: 1, column: 1 };
