import { kindOf } from '../../clients/check-value.ts';
import type { Client } from '../../clients/client.ts';
import type { RawFinding } from '../../diagnostics/finding.ts';
import { parseJson, type JsonProblem } from '../../diagnostics/json.ts';
import { jsonFinding } from '../../plugins/json-findings.ts';
import type { ServerEntry, WholeFile } from '../../rules/fix/plan.ts';
import type { Path } from '../../protocol/data.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { findMisplaced } from '../../protocol/servers-place.ts';
import { readLeniently } from './lenient.ts';
import { lineAt, offsetOfLine } from './position.ts';
import type { Problem } from './problem.ts';
import { isSettingsOf } from './settings.ts';
import { describe, finding, grade, planFileFix } from './rules.ts';
import type { Source } from './source.ts';

/** What is wrong with the text as a whole: no plain JSON where the client wants it, another client's keys. */
export function fileProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
  usual: Client | undefined,
  path: string | undefined,
): Problem[] {
  const outside = outsideProblems(source, client);
  return [
    ...settingsProblems(source, client, entries, path),
    ...formatProblems(source, client, entries),
    ...markProblems(source, client),
    ...encodingProblems(source, client),
    ...unnamedProblems(source, client, path),
    ...jsonProblems(source, client, path),
    ...flatProblems(source, client, entries),
    ...outside,
    ...(entries.length + outside.length > 0 ? [] : [emptyProblem(source, client, usual)]),
  ];
}

/** Servers in a file that the client has for other things. */
function settingsProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
  path: string | undefined,
): Problem[] {
  if (entries.length === 0 || !isSettingsOf(client, source.data, path)) return [];
  const args = { client: client.name, expected: client.files[0]?.path ?? '' };
  return [toProblem(source, client, finding('servers-in-settings', start, args))];
}

function formatProblems(
  source: Placed,
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
function markProblems(source: Placed, client: Client): Problem[] {
  if (!source.hasMark || client.abilities.byteOrderMark) return [];
  return [toProblem(source, client, finding('byte-order-mark', start, undefined, 'error'))];
}

function encodingProblems(source: Placed, client: Client): Problem[] {
  if (source.encoding === undefined) return [];
  const found =
    client.abilities.utf16 === 'refused'
      ? finding('file-encoding', start, { client: client.name })
      : finding('file-encoding', start, { client: client.name, isUnknown: true }, 'warning');
  return [toProblem(source, client, found)];
}

/** One server alone is enough to paste, and no file. */
function unnamedProblems(source: Placed, client: Client, path = '-'): Problem[] {
  const isFile = path !== '-' && source.broken === undefined;
  if (!isFile || client.root === undefined || source.prefix.length === 0) return [];
  const args = { found: 'server', expected: 'name', client: client.name } as const;
  return [toProblem(source, client, finding('mcp-not-object', start, args))];
}

function jsonProblems(source: Placed, client: Client, path = '-'): Problem[] {
  // What is pasted may be a piece of a file; a file may not.
  if (!/^jsonc?$/.test(source.format) || (source.isPiece && path === '-')) return [];
  const { broken } = source;
  const read = { ...source, text: broken ?? source.text };
  const json = parseJson('', read.text, client.abilities);
  const isRead = broken !== undefined && readLeniently(broken, client) !== undefined;
  // A list, or a sign that is passed over where files are read.
  const isUntold = broken !== undefined && json.problems.length === 0;
  if (isUntold && json.root?.type === 'array') {
    const args = { found: 'array', expected: 'file' } as const;
    return [toProblem(source, client, finding('mcp-not-object', start, args))];
  }
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

function flatProblems(source: Placed, client: Client, entries: readonly ServerEntry[]): Problem[] {
  const [first] = entries;
  const isAnyFlat = first !== undefined && entries.every(({ path }) => path.length === 1);
  if (!isAnyFlat || client.root?.[0][0] === undefined) return [];
  const isFlat =
    Object.keys(source.data).length === entries.length &&
    entries.every(({ declared }) => declared !== undefined);
  return [
    toProblem(source, client, flatFinding(client), {
      isFlat,
      path: (entries.find(({ server }) => server !== undefined) ?? first).path,
    }),
  ];
}

// What is pasted is mostly a project's, whose flat file is not read.
function flatFinding({ abilities, name, root }: Client) {
  const key = root?.[0].join('.') ?? '';
  const { readsPlugins } = abilities;
  return finding('mcp-flat', start, { client: name, key, readsPlugins }, 'error');
}

/** Servers beside the one key under which the client looks. */
function outsideProblems(source: Placed, client: Client): Problem[] {
  const { data, prefix } = source;
  const [[own, ...deeper] = []] = client.root ?? [];
  const isOnly = client.abilities.readsPlugins && own !== undefined && deeper.length === 0;
  if (!isOnly || prefix.length > 0 || !Object.hasOwn(data, own)) return [];
  return Object.entries(data)
    .filter(([key, value]) => key !== own && isServers({ key: value }))
    .map(([key]) => {
      const found = finding('server-outside-wrapper', start, { server: key });
      return toProblem(source, client, found, { path: [key] });
    });
}

function emptyProblem(source: Placed, client: Client, usual: Client | undefined): Problem {
  // Servers at the top look like Claude Code's, and are whoever's they are called for.
  const isFlat = isServers(source.data) && usual?.root?.[0].join() === client.root?.[0].join();
  const isOthers = usual !== undefined && usual.id !== client.id && !isFlat;
  // It has its own wrong keys told, in whose words they ever are.
  const isJudged = !isOthers || (client.abilities.readsPlugins && /^jsonc?$/.test(source.format));
  const misplaced = isJudged ? rootProblem(source, client) : undefined;
  if (misplaced !== undefined) return misplaced;
  if (usual === undefined || usual.id === client.id) {
    return toProblem(source, client, finding('servers-empty', start, undefined));
  }
  const args = { found: usual.name, client: client.name };
  return toProblem(source, client, finding('mcp-other-client', start, args));
}

/** Servers under another spelling of a key, in a list, or under no key at all. */
function rootProblem(source: Placed, client: Client): Problem | undefined {
  const { data, format } = source;
  if (client.root === undefined) return undefined;
  const [own] = client.root;
  const found = findMisplaced(data, client.root);
  if (found === undefined) return undefined;
  if (found.kind === 'flat') {
    return toProblem(source, client, flatFinding(client), { isFlat: true });
  }
  if (found.kind === 'no-map') {
    // YAML has nothing behind a key that is still to be filled.
    if (format === 'yaml' && !Array.isArray(found.held)) return undefined;
    const args = { found: kindOf(found.held), expected: 'servers' } as const;
    return toProblem(source, client, finding('mcp-not-object', start, args), { path: found.path });
  }
  const { key, path, client: other } = found;
  if (client.abilities.readsPlugins && key === 'servers') {
    return toProblem(source, client, finding('mcp-servers-key', start, undefined, 'error'), {
      path,
    });
  }
  const raw =
    other === undefined
      ? finding('root-key-unknown', start, { key, expected: own.join('.'), client: client.name })
      : finding('mcp-other-client', start, { found: other, client: client.name });
  return toProblem(source, client, raw, { path, isOwnWords: other === undefined });
}

function toProblem(
  { text, offsets }: Placed,
  { root }: Client,
  each: RawFinding<OwnRuleId>,
  { isFlat = false, path, ...file }: Partial<WholeFile> & { path?: Path } = {},
): Problem {
  const { rule, line, column } = each;
  const { severity } = grade(each);
  const offset = (path && offsets?.(path)) ?? offsetOfLine(text, line) + column - 1;
  const fix = planFileFix(each, { root, isFlat, ...file });
  return {
    rule,
    severity,
    message: describe(each),
    line: lineAt(text, offset),
    offset,
    ...(fix && { fix: { isSafe: true, ...fix } }),
  };
}

interface Placed extends Source {
  offsets?: (path: Path) => number | undefined;
}

type OwnRuleId = Parameters<typeof grade>[0]['rule'];

const start = { file: '', line: 1, column: 1 };
