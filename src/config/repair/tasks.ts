import { convertTo, type Converted } from './convert.ts';
import { atPath } from '../../clients/client.ts';
import { loadClient } from '../../clients/clients.ts';
import { readLeniently } from './lenient.ts';
import type { Fix } from './find-fix.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { fixAll } from './fix-all.ts';
import type { RepairOptions } from './options.ts';
import { readPaste, type Paste } from '../paste/paste.ts';
import { withoutZeros } from '../paste/zeros.ts';
import { maskSecrets } from '../../protocol/secret.ts';
import { applyFix, isTooLong, repairText, type Refusal, type Repair } from './repair.ts';
import { readSource, type Edited } from './source.ts';

/**
 * Does one task on a pasted text; the fixes check what came out as well. What is no configuration but holds
 * one is read as that.
 */
export async function runTask(given: Task, catalogIndex: CatalogIndex): Promise<Outcome> {
  const narrow = isTooLong(given.text) ? undefined : withoutZeros(given.text);
  const task: Task = narrow === undefined ? given : { ...given, text: narrow, encoding: 'utf-16' };
  const paste = isTooLong(task.text) ? undefined : await readTask(task);
  if (paste === undefined) return withMessage(await runOn(task, catalogIndex), task);
  const client = task.client ?? paste.client;
  const broken = (await isBrokenFile(task.text, paste)) ? (paste.block ?? task.text) : undefined;
  const outcome = await runOn({ ...task, text: paste.text, client }, catalogIndex, broken);
  return outcome.fixed === undefined
    ? { ...outcome, repair: withoutPlaces(outcome.repair), paste: withoutSecrets(paste) }
    : outcome;
}

/** What a text is where it is no configuration: a message that somebody got, or a log. */
async function withMessage(outcome: Outcome, { text, client }: Task): Promise<Outcome> {
  const { repair } = outcome;
  // A line such as "Error: …" may be read as YAML that holds no server.
  const isOpen =
    'problem' in repair ||
    (repair.servers.length === 0 &&
      !/^[ \t]*(?:\[|\{(?!\s*"(?:level|time|timestamp|severity|jsonrpc)"))/m.test(text));
  // A program may log in JSON.
  const isObject = /^\s*\{(?!\s*"(?:level|time|timestamp|severity|jsonrpc)")/.test(text);
  if (!isOpen || isTooLong(text) || isObject) return outcome;
  const { toldMessage } = await import('../told-message.ts');
  const told = toldMessage(text, client);
  if (told === undefined || (told.anchor === '' && !('problem' in repair))) return outcome;
  const { problem, anchor } = told;
  return { ...outcome, repair: { problem, anchor } };
}

/** Whether a text is meant to be a file and is none, such as JSON with a sign behind its last brace. */
async function isBrokenFile(text: string, { isMended }: Paste): Promise<boolean> {
  if (isMended === true) return true;
  // A link of Markdown begins with a bracket too.
  return /^\s*(?:\{|\[\s*[[{"])/.test(text) && 'problem' in (await readSource(text));
}

/** What a text holds that is no plain configuration; undefined where it is one. */
async function readTask({ text, client, path }: Task): Promise<Paste | undefined> {
  const known = client === undefined ? undefined : await loadClient(client);
  const own = known && atPath(known, path);
  const isBroken = own?.abilities.lenientJson === true && 'problem' in (await readSource(text));
  const read = isBroken ? readLeniently(text, own) : undefined;
  if (read === undefined) return readPaste(text, client, path);
  return {
    what: `JSON as ${own?.name} takes it`,
    text: read,
    changes: [],
    notes: [],
    isMended: true,
  };
}

function withoutSecrets(paste: Paste): Paste {
  return {
    ...paste,
    changes: paste.changes.map(maskSecrets),
    notes: paste.notes.map(maskSecrets),
  };
}

// The lines are those of the configuration, not of what was pasted.
function withoutPlaces(repair: Outcome['repair']): Outcome['repair'] {
  if ('problem' in repair) return { problem: repair.problem };
  return {
    ...repair,
    // What is broken is told of what was pasted.
    problems: repair.problems.map((each) => (each.path === undefined ? each : withoutPlace(each))),
    toFillIn: repair.toFillIn.map(withoutPlace),
  };
}

function withoutPlace<Placed extends object>(placed: Placed): Placed {
  return Object.fromEntries(
    Object.entries(placed).filter(([key]) => key !== 'offset' && key !== 'line'),
  ) as Placed;
}

async function runOn(task: Task, catalogIndex: CatalogIndex, broken?: string): Promise<Outcome> {
  const { text, client, path, system, encoding } = task;
  const options = { client, path, system };
  if (task.kind === 'check') {
    return { repair: await repairText(text, { ...options, broken, encoding }, catalogIndex) };
  }
  if (task.kind === 'convert') {
    const repair = await repairText(text, options, catalogIndex);
    const converted =
      'problem' in repair ? undefined : await convertTo(task.target, repair, catalogIndex, system);
    return { repair, ...(converted && { converted }) };
  }
  const fixed =
    task.kind === 'fix'
      ? { ...((await applyFix(text, task.fix)) ?? unchanged(text)), count: 1 }
      : await fixAll(text, { ...options, encoding }, catalogIndex);
  // What is written is UTF-8.
  const left = fixed.count > 0 ? options : { ...options, encoding };
  return { repair: await repairText(fixed.text, left, catalogIndex), fixed };
}

function unchanged(text: string): Edited {
  return { text, isRewritten: false };
}

export type Task = { text: string } & Pick<
  RepairOptions,
  'client' | 'path' | 'system' | 'encoding'
> &
  (
    | { kind: 'check' }
    | { kind: 'fix-all' }
    | { kind: 'fix'; fix: Fix }
    | { kind: 'convert'; target: string }
  );

export interface Outcome {
  repair: Repair | Refusal;
  fixed?: Edited & { count: number };
  converted?: Converted;
  /** What was pasted, where that is no configuration as it stands. */
  paste?: Paste;
}
