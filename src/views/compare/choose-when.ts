import type { Piece } from './cells.ts';
import type { Compared } from './data.ts';
import { listed } from '../../diagnostics/sentence.ts';

/** So many names of one kind are told of a connector. */
const MOST_NAMED = 3;

/**
 * When to choose which of several connectors: what speaks for one where the others are known to be otherwise; nothing
 * of one that is like the others in all that is known.
 */
export function chooseWhen(compared: readonly Compared[]): Piece[][] {
  return compared.map((own) => {
    const others = compared.filter((each) => each !== own);
    if (others.length === 0) return [];
    return [
      ...traits.flatMap(({ has, text }) => (isApart(own, others, has) ? [text] : [])),
      ...programsAlone(own, others),
      ...pluginsAlone(own, others),
    ].map((text) => ({ text }));
  });
}

/** Whether it has what most of the others are known not to have. */
function isApart(own: Compared, others: readonly Compared[], has: Trait['has']): boolean {
  const without = others.filter((other) => has(other) === false).length;
  return has(own) === true && without * 2 > others.length;
}

/** The programs that it lets in and none of the others does. */
function programsAlone({ clients }: Compared, others: readonly Compared[]): string[] {
  const names = clients.flatMap(({ id, name, entrance }) =>
    entrance !== 'cannot' && entrance !== 'unknown' && others.every((each) => isShut(each, id))
      ? [name]
      : [],
  );
  const [other] = others;
  const shut =
    others.length === 1 && other !== undefined ? `${other.name} does not` : 'the others do not';
  return names.length === 0 ? [] : [`you use ${listOf(names)}, which ${shut} let in`];
}

function isShut({ clients }: Compared, program: string): boolean {
  return clients.some(({ id, entrance }) => id === program && entrance === 'cannot');
}

/** The plugins that wire it and none of the others. */
function pluginsAlone({ plugins }: Compared, others: readonly Compared[]): string[] {
  const taken = new Set(others.flatMap((other) => other.plugins.map(([id]) => id)));
  const names = plugins.filter(([id]) => !taken.has(id)).map(([, title]) => title);
  const noun = names.length === 1 ? 'plugin' : 'plugins';
  return names.length === 0
    ? []
    : [`you want the ${noun} that wire${names.length === 1 ? 's' : ''} it: ${listOf(names)}`];
}

function listOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listed([
    ...names.slice(0, more === 1 ? MOST_NAMED + 1 : MOST_NAMED),
    ...(more > 1 ? [`${more} more`] : []),
  ]);
}

/** Whether its tools do a thing; a list that may have gaps says what is there, never what is not. */
function does(
  { tools, isComplete }: Compared,
  ...accesses: readonly string[]
): boolean | undefined {
  if (tools.some(([, , access]) => accesses.includes(access))) return true;
  const isTold = isComplete === true && tools.length > 0;
  return isTold && tools.every(([, , access]) => access !== 'unknown') ? false : undefined;
}

function not(known: boolean | undefined): boolean | undefined {
  return known === undefined ? undefined : !known;
}

function isKnown(entrance: Compared['entrance']): boolean {
  return !['unknown', 'no-server', 'elsewhere'].includes(entrance);
}

const atOnce: ReadonlySet<string> = new Set(['connect', 'open']);
const byAccount: ReadonlySet<string> = new Set(['connect', 'directory', 'prepare']);

const traits: readonly Trait[] = [
  {
    has: ({ entrance, steps }) =>
      isKnown(entrance) ? atOnce.has(entrance) && steps.length === 0 : undefined,
    text: 'people are to start without anybody preparing it',
  },
  {
    has: ({ entrance }) =>
      entrance === 'token' ? false : byAccount.has(entrance) ? true : undefined,
    text: 'people are to sign in with their own account, without a key',
  },
  { has: ({ isListed }) => isListed, text: 'you want it from Claude’s own directory' },
  {
    has: (each) => not(does(each, 'write', 'destructive')),
    text: 'it must change nothing',
  },
  {
    has: (each) => does(each, 'write', 'destructive'),
    text: 'it is to change things too, not only read them',
  },
  {
    // Who changes nothing is told above.
    has: (each) => (does(each, 'write') === false ? false : not(does(each, 'destructive'))),
    text: 'it may change things and must delete nothing',
  },
];

interface Trait {
  /** Undefined where it is not known. */
  has: (each: Compared) => boolean | undefined;
  /** What follows on "Choose it when". */
  text: string;
}
