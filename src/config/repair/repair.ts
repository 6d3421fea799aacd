import { templateValues } from '../../protocol/url-template.ts';
import type { Client } from '../../clients/client.ts';
import { loadClient } from '../../clients/clients.ts';
import type { Reading } from '../../clients/reading.ts';
import { recogniseConfiguration } from '../recognise.ts';
import { variablesOf, type Server } from '../../protocol/server.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import type { RuleId } from '../../rules/rules.ts';
import { describe, finding, grade } from './rules.ts';
import { parseJson } from '../../diagnostics/json.ts';
import { jsonFinding } from '../../plugins/json-findings.ts';
import { checkEntries, type Found } from './check.ts';
import type { Edit } from './edit.ts';
import { findEntries, pathOfValue, type Entry } from './entries.ts';
import { findFix, type Fix } from './fix.ts';
import type { Knowledge } from './knowledge.ts';
import { editSource, readSource, sourceOffsets, type Source } from './source.ts';

/** The longest text that is read, in characters. */
const LONGEST = 1_000_000;
const MOST_SERVERS = 1_000;

/** Recognises, reads and checks a pasted configuration. Nothing of it is run, nothing is sent. */
export async function repairText(
  text: string,
  { client: wanted }: RepairOptions,
  knowledge: Knowledge,
): Promise<Repair | Refusal> {
  if (text.length > LONGEST) {
    return { problem: `It has ${text.length} characters; at most ${LONGEST} are read here.` };
  }
  const source = await readSource(text);
  if ('problem' in source) return source;
  const recognised = await recogniseConfiguration(source.text);
  const asked = wanted === undefined ? undefined : await loadClient(wanted);
  const usual = 'clients' in recognised ? recognised.clients : [];
  const client = asked ?? usual[0];
  if (client === undefined) {
    return 'problem' in recognised ? recognised : { problem: 'It belongs to no client.' };
  }
  const reading = client.read?.(source.data) ?? { servers: [], notes: [], rest: [] };
  if (reading.servers.length > MOST_SERVERS) {
    return {
      problem: `It has ${reading.servers.length} servers; at most ${MOST_SERVERS} are read here.`,
    };
  }
  const isForeign =
    reading.servers.length === 0 &&
    'reading' in recognised &&
    recognised.reading.servers.length > 0 &&
    usual[0] !== client;
  const entries = isForeign ? [] : findEntries(client, source.data, reading, knowledge.resolver);
  const { problems, unavoidable } = await findProblems(
    source,
    client,
    entries,
    knowledge,
    usual[0],
  );
  return {
    client: { id: client.id, name: client.name },
    others: usual.filter(({ id }) => id !== client.id).map(({ id, name }) => ({ id, name })),
    format: source.format,
    servers: reading.servers,
    problems,
    notes: [...notesOf(client, reading), ...unavoidable],
    kept: keptOf(reading),
    variables: variablesOf(reading.servers).map(({ name }) => name),
    offered: offeredOf(entries, knowledge),
  };
}

/** Mends one problem, in the text itself; undefined where it no longer fits. */
export async function applyFix(text: string, fix: Pick<Fix, 'edits'>): Promise<Mended | undefined> {
  const source = await readSource(text);
  if ('problem' in source) return undefined;
  if (fix.edits.length === 0) return { text: source.text, isRewritten: false };
  return editSource(source, fix.edits);
}

async function findProblems(
  source: Source,
  client: Client,
  entries: readonly Entry[],
  { resolver }: Knowledge,
  usual: Client | undefined,
): Promise<{ problems: Problem[]; unavoidable: string[] }> {
  const offsets = await sourceOffsets(source);
  const names = new Set(entries.map(({ name }) => name));
  const context = { client, data: source.data, resolver, names };
  const problems = fileProblems(source, client, entries, usual);
  const unavoidable: string[] = [];
  for (const found of checkEntries(client, entries, resolver)) {
    const { rule, severity } = found.finding;
    const { fix, isUnavoidable } = await findFix(found, context);
    if (isUnavoidable === true) {
      unavoidable.push(
        `${found.entry?.name}: ${client.name} replaces no variable in "${found.key}", so the secret there has to be written out; keep the file to yourself.`,
      );
      continue;
    }
    const offset = offsetOf(found, offsets);
    problems.push({
      rule,
      severity,
      message: describe(found.finding),
      ...(found.entry && { server: found.entry.name }),
      ...(offset !== undefined && { offset, line: lineAt(source.text, offset) }),
      ...(fix && { fix }),
    });
  }
  const sorted = problems.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
  return { problems: sorted, unavoidable };
}

function offsetOf(
  { entry, key }: Found,
  offsets: (path: readonly (string | number)[]) => number | undefined,
): number | undefined {
  if (entry === undefined) return undefined;
  return (key === '' ? undefined : offsets(pathOfValue(entry, key))) ?? offsets(entry.path);
}

/** What is wrong with the text as a whole: no plain JSON where the client wants it, another client's keys. */
// oxlint-disable-next-line sonarjs/cognitive-complexity -- known, to be removed
function fileProblems(
  source: Source,
  client: Client,
  entries: readonly Entry[],
  usual: Client | undefined,
): Problem[] {
  const at = { file: '', line: 1, column: 1 };
  const problems: Problem[] = [];
  const add = (each: ReturnType<typeof finding>, fix?: Fix) =>
    problems.push({
      rule: each.rule,
      severity: grade(each).severity,
      message: describe(each),
      line: each.line,
      offset: offsetOfLine(source.text, each.line) + each.column - 1,
      ...(fix && { fix }),
    });
  if (/^jsonc?$/.test(source.format) && !source.isPiece) {
    const json = parseJson('', source.text);
    for (const problem of json.problems) {
      const each = jsonFinding(json, problem);
      if (each.rule === 'json-invalid' && client.format !== 'json') continue;
      const comments = problem.kind === 'comment';
      const strict: Fix = {
        label: comments ? 'Remove the comments' : 'Remove the comma',
        edits: [{ kind: 'strict', comments }],
        // A comment is somebody's words: only where asked.
        isGuess: comments,
      };
      add(each, each.rule === 'json-invalid' && source.format === 'jsonc' ? strict : undefined);
    }
  }
  const isFlat = entries.length > 0 && entries.every(({ path }) => path.length === 1);
  if (isFlat && client.id === 'claude-code') {
    const all = Object.keys(source.data).length === entries.length;
    const edits: Edit[] = [{ kind: 'wrap', key: 'mcpServers' }];
    const fix = { label: 'Write them under "mcpServers"', edits, isGuess: false };
    add(finding('mcp-flat', at, undefined), all ? fix : undefined);
  }
  if (entries.length === 0) {
    if (client.id === 'claude-code' && usual?.id === 'vs-code') {
      const edits: Edit[] = [{ kind: 'rename', path: ['servers'], name: 'mcpServers' }];
      add(finding('mcp-servers-key', at, undefined), {
        label: 'Rename the key to "mcpServers"',
        edits,
        isGuess: false,
      });
    } else if (usual === undefined || usual.id === client.id) {
      add(finding('servers-empty', at, undefined));
    } else {
      add(finding('mcp-other-client', at, { found: usual.name, client: client.name }));
    }
  }
  return problems;
}

function notesOf(client: Client, { notes }: Reading): string[] {
  return notes
    .filter(({ text }) => client.id !== 'claude-code' || !text.startsWith('The type is missing'))
    .map(({ server, text }) => `${server}: ${text}`);
}

function keptOf({ rest }: Reading): Kept[] {
  return rest.map(({ path, value, server }) => ({
    path: path.join('.'),
    value: shorten(JSON.stringify(value) ?? String(value)),
    isServer: server !== undefined && path.at(-1) === server,
  }));
}

function offeredOf(entries: readonly Entry[], { resolver, offered }: Knowledge): Offered[] {
  const found = entries.flatMap(({ checked }): [string, Offered][] => {
    const url = checked?.url ?? '';
    const endpoint = url === '' ? undefined : resolver.endpointOfUrl(url)?.endpoint;
    if (endpoint === undefined || !offered.has(endpoint.id)) return [];
    const template = endpoint.type === 'stdio' ? '' : endpoint.url;
    return [[endpoint.id, { id: endpoint.id, values: templateValues(template, url) ?? {} }]];
  });
  return [...new Map(found).values()];
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface RepairOptions {
  /** The client whose it is; recognised where it is left out. */
  client?: string | undefined;
}

/** What a pasted text is, what it says, and what is wrong with it. */
export interface Repair {
  client: Named;
  /** Clients whose it can be as well. */
  others: Named[];
  format: string;
  servers: Server[];
  problems: Problem[];
  /** What was assumed. */
  notes: string[];
  /** What was not understood and stays as it is. */
  kept: Kept[];
  variables: string[];
  /** The endpoints of the catalog that it has and the builder can choose. */
  offered: Offered[];
}

/** An endpoint to choose in the builder, with what stands for its variables. */
export interface Offered {
  id: string;
  values: Record<string, string>;
}

/** Why a text is not read. */
export interface Refusal {
  problem: string;
  offset?: number;
}

export interface Problem {
  rule: RuleId;
  severity: Severity;
  message: string;
  server?: string;
  offset?: number;
  line?: number;
  fix?: Fix;
}

export interface Kept {
  path: string;
  value: string;
  isServer: boolean;
}

export interface Mended {
  text: string;
  /** Comments and layout are lost. */
  isRewritten: boolean;
}

interface Named {
  id: string;
  name: string;
}
