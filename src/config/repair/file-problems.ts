import { kindOf } from '../../clients/check-value.ts';
import type { Client } from '../../clients/client.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { valueAt } from '../../protocol/data.ts';
import {
  findBeside,
  findInside,
  findMisplaced,
  findTwice,
  isInGroup,
  isList,
} from '../../protocol/servers-place.ts';
import { asks, missingQuestions } from './asking.ts';
import { flatFinding, flatProblems, holdsExtensions, loneProblems } from './flat-problems.ts';
import {
  encodingProblems,
  formatProblems,
  markProblems,
  otherFormat,
  tableProblems,
} from './format-problems.ts';
import { jsonProblems } from './json-problems.ts';
import { isOldForm, outsideProblems } from './outside-problems.ts';
import { start, toProblem, type Placed } from './placed.ts';
import type { Problem } from './problem.ts';
import { isSettingsOf } from './settings.ts';
import { finding } from './rules.ts';

/** What is wrong with the text as a whole: no plain JSON where the client wants it, another client's keys. */
export function fileProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
  usual: Client | undefined,
  path: string | undefined,
): Problem[] {
  const outside = outsideProblems(source, client);
  const lone = loneProblems(source, client, path);
  const beside = besideProblems(source, client, entries);
  // What is no JSON is not read any further.
  const isPieceOfFile = source.isPiece && path !== undefined && path !== '-';
  return [
    ...settingsProblems(source, client, entries, path),
    ...formatProblems(source, client, entries),
    ...markProblems(source, client),
    ...encodingProblems(source, client),
    ...(isPieceOfFile ? [] : lone),
    ...jsonProblems(source, client, path),
    ...tableProblems(source, client),
    ...(isPieceOfFile ? [] : flatProblems(source, client, entries)),
    ...outside,
    ...beside,
    ...questionProblems(source, client, entries),
    ...offProblems(source, client, entries),
    ...(entries.length + outside.length + lone.length + beside.length > 0
      ? []
      : [emptyProblem(source, client, usual)]),
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

/** Servers under the right key, and others under a key that the client does not read. */
function besideProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
): Problem[] {
  const { data, prefix } = source;
  if (prefix.length > 0 || client.root === undefined) return [];
  const [own] = client.root;
  // Of a file without others it is told where they should be.
  const inside = (entries.length === 0 ? [] : findInside(data, own)).map((each) => ({
    ...each,
    isMeant: true,
    isShared: false,
    into: own,
  }));
  const others = [...findBeside(data, client.root), ...inside].filter(
    ({ path: [top = ''] }) => !client.abilities.ownKeys.includes(top),
  );
  others.push(...findTwice(data, client.root));
  return others.map(({ key, path, isMeant, isShared, into = own }) => {
    const args = { key, expected: into.join('.'), client: client.name, isBeside: true } as const;
    const found = finding('root-key-unknown', start, args, isMeant ? 'error' : 'warning');
    return toProblem(source, client, found, {
      root: [into],
      path,
      data,
      isOwnWords: isShared,
    });
  });
}

/** Answers that the file does not ask for. */
function questionProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
): Problem[] {
  // Of a piece the questions stand elsewhere.
  if (source.prefix.length > 0 || source.isPiece) return [];
  return missingQuestions(client, source.data, entries).map(({ path, ...told }) =>
    toProblem(
      source,
      client,
      finding('server-question-missing', start, { ...told, client: client.name }),
      { path },
    ),
  );
}

/** Servers that something beside them leaves off. */
function offProblems(source: Placed, client: Client, entries: readonly ServerEntry[]): Problem[] {
  const told = new Set<string>();
  return entries.flatMap((entry) => {
    const off = entry.server && client.offIn?.(source.data, entry);
    if (off === undefined) return [];
    const list = off.path.join('.');
    const isOfAll = off.why === 'no-list';
    // It is about no server more than another.
    if (isOfAll && told.has(list)) return [];
    told.add(list);
    const args = { ...off, server: entry.name, client: client.name, list };
    const found = finding('server-switched-off', start, args, isOfAll ? 'error' : undefined);
    return [toProblem(source, client, found, { path: off.path })];
  });
}

function emptyProblem(source: Placed, client: Client, usual: Client | undefined): Problem {
  // Servers at the top, or under a key spelled otherwise, look like Claude Code's, and are whoever's they are called for.
  const [[own = ''] = []] = usual?.root ?? [];
  const isAlike =
    usual?.root?.[0].join() === client.root?.[0].join() ||
    (!isServers(source.data) && !Object.hasOwn(source.data, own));
  const isOthers = usual !== undefined && usual.id !== client.id && !isAlike;
  // It has its own wrong keys told, in whose words they ever are.
  const isJudged =
    !isOthers ||
    isServers(source.data) ||
    isInGroup(source.data) ||
    Object.values(source.data).some((held) => isList(held) || isOldForm(held)) ||
    asks(client, source.data) ||
    (client.abilities.readsPlugins && /^jsonc?$/.test(source.format));
  const misplaced = isJudged ? rootProblem(source, client) : undefined;
  if (misplaced !== undefined) return misplaced;
  if (!isOthers) {
    const other = otherFormat(source, client);
    const found =
      other === undefined
        ? finding(
            'servers-empty',
            start,
            holdsMore(source, client) ? { isBeside: true } : undefined,
          )
        : finding('mcp-other-format', start, other);
    return toProblem(source, client, found);
  }
  const args = {
    found: usual.name,
    client: client.name,
    ...(client.format === 'none' && { hasNoFile: true as const }),
  };
  return toProblem(source, client, finding('mcp-other-client', start, args));
}

/** Whether a file holds settings beside the place of its servers. */
function holdsMore({ data }: Placed, { root = [[]] }: Client): boolean {
  return Object.keys(data).some((key) => !root.some(([own]) => own === key));
}

/** Whether a file says what Goose is to do with a list of extensions, as its settings never do. */
function isGooseRecipe({
  title,
  extensions,
  ...others
}: Readonly<Record<string, unknown>>): boolean {
  const isText = (key: string) => typeof others[key] === 'string';
  return (
    Array.isArray(extensions) &&
    typeof title === 'string' &&
    ['description', 'instructions', 'prompt'].some(isText)
  );
}

/** Servers under another spelling of a key, in a list, or under no key at all. */
function rootProblem(source: Placed, client: Client): Problem | undefined {
  const { data, format } = source;
  if (client.root === undefined) return undefined;
  const [own] = client.root;
  const found = findMisplaced(data, client.root);
  const isFlat = found === undefined ? holdsExtensions(data, client) : found.kind === 'flat';
  if (isFlat) {
    return toProblem(source, client, flatFinding(client), { isFlat: true });
  }
  if (found === undefined || found.kind === 'flat') return undefined;
  if (found.kind === 'no-map') {
    // YAML has nothing behind a key that is still to be filled.
    if (format === 'yaml' && !Array.isArray(found.held)) return undefined;
    const isRecipe = own[0] === 'extensions' && isGooseRecipe(data);
    const args = {
      found: kindOf(found.held),
      expected: 'servers',
      ...(isRecipe && { isRecipe, client: client.name }),
    } as const;
    const raw = finding('mcp-not-object', start, args, isRecipe ? 'info' : undefined);
    return toProblem(source, client, raw, { path: found.path, data });
  }
  const { key, path } = found;
  // Only in JSON has another client that key.
  const other = /^jsonc?$/.test(format) ? found.client : undefined;
  if (client.abilities.readsPlugins && key === 'servers') {
    return toProblem(source, client, finding('mcp-servers-key', start, undefined, 'error'), {
      path,
    });
  }
  const expected = own.join('.');
  // A key with a dot in its name is not one inside another.
  const shown = key === expected ? path.join('" > "') : key;
  // A program with its path inside is of no client's form of today, and mended where it then stands.
  const isOld = isOldForm(valueAt(data, path));
  const raw =
    other === undefined || isOld
      ? finding('root-key-unknown', start, { key: shown, expected, client: client.name })
      : finding('mcp-other-client', start, { found: other, client: client.name });
  return toProblem(source, client, raw, {
    path,
    isOwnWords: other === undefined || isOld,
    data,
  });
}
