import type { Change, ChangeKind } from '../catalog/changes/change.ts';
import { accessLabels, maturityLabels, statusLabels, wayLabels } from './labels.ts';
import { listed } from '../diagnostics/sentence.ts';

/** A change as a colleague would tell it, in a sentence. */
export function describeChange<Kind extends ChangeKind>(change: Of<Kind>): string {
  return (sentences[change.kind] as (change: Of<Kind>) => string)(change);
}

/**
 * Some changes in a few words, for a title: each kind once.
 * @example
 * summariseChanges(changes) // => '2 new tools, new address'
 */
export function summariseChanges(changes: readonly Change[]): string {
  return [...new Set(changes.map(titleOf))].join(', ');
}

function titleOf(change: Change): string {
  switch (change.kind) {
    case 'tools-added':
      return count(change.tools.length, 'new tool');
    case 'tools-removed':
      return `${count(change.tools.length, 'tool')} gone`;
    case 'endpoint-added':
      return change.status === 'current' ? 'new address' : 'an older address is known';
    case 'endpoint-status':
      return endpointTitles[change.to];
    default:
      return titles[change.kind];
  }
}

const titles: Readonly<Record<Exclude<ChangeKind, CountedKind>, string>> = {
  added: 'new in the catalog',
  removed: 'left the catalog',
  moved: 'has another page',
  named: 'has another name',
  status: 'another status',
  maturity: 'another stage',
  'sign-in': 'sign-in changed',
  registration: 'sign-in of clients changed',
  'endpoint-removed': 'an address is gone',
  'endpoint-moved': 'address moved',
  'tools-listed': 'its tools are known',
  'tool-access': 'what a tool may do changed',
};

const endpointTitles = {
  current: 'an address is in use again',
  legacy: 'an address was replaced',
  retired: 'an address was switched off',
} as const;

const sentences: { [Kind in ChangeKind]: (change: Of<Kind>) => string } = {
  added: () => 'New in the catalog.',
  removed: () => 'It is no longer in the catalog.',
  moved: ({ from, to }) => `Its page is called ${to} now, not ${from}.`,
  named: ({ from, to }) => `It is called ${to} now, not ${from}.`,
  status: ({ from, to }) =>
    `${labelOf(statusLabels, to)}; before: ${inside(labelOf(statusLabels, from))}.`,
  maturity: ({ from, to }) =>
    `${wordOf(maturityLabels, to)}; before: ${inside(wordOf(maturityLabels, from))}.`,
  'sign-in': ({ from, to }) => `Sign-in: ${waysOf(to)}; before: ${waysOf(from)}.`,
  registration: ({ from, to }) =>
    `How apps sign in: ${registrationsOf(to)}; before: ${registrationsOf(from)}.`,
  'endpoint-added': ({ endpoint, address, status }) =>
    status === 'current'
      ? `New address ${endpoint}: ${address}`
      : `An older address is known, ${endpoint}: ${address}`,
  'endpoint-removed': ({ endpoint, address }) => `The address ${endpoint} is gone: ${address}`,
  'endpoint-moved': ({ endpoint, from, to }) =>
    `The address ${endpoint} moved from ${from} to ${to}`,
  'endpoint-status': ({ endpoint, to, replacedBy, address }) =>
    `${endpointStates[to]} ${endpoint}${replacedBy === undefined ? '' : `, use ${replacedBy} instead`}: ${address}`,
  'tools-listed': ({ count: many }) => `Its tools are known now: ${many}.`,
  'tools-added': ({ tools }) => `${count(tools.length, 'new tool')}: ${namesOf(tools)}.`,
  'tools-removed': ({ tools }) =>
    `${count(tools.length, 'tool')} no longer listed: ${namesOf(tools)}.`,
  'tool-access': ({ tool, from, to }) =>
    `${tool} ${accessLabels[to].line}; before, it was known as one that ${accessLabels[from].line}.`,
};

const endpointStates = {
  current: 'In use again:',
  legacy: 'Replaced:',
  retired: 'Switched off:',
} as const;

const registrations: Readonly<Record<string, string>> = {
  dynamic: 'they register by themselves',
  'metadata-document': 'they are known by their own document',
  'pre-registered': 'somebody registers them by hand first',
  'vendor-held': 'the vendor of the app has registered it',
  program: 'a program on the computer signs in itself',
};

function registrationsOf(ids: readonly string[]): string {
  return listed(
    ids.map((id) => registrations[id] ?? id),
    'or',
  );
}

function waysOf(methods: readonly string[]): string {
  return listed(
    methods.map((method) => inside(wordOf(wayLabels, method))),
    'or',
  );
}

function labelOf(labels: Readonly<Record<string, { label: string }>>, id: string): string {
  return labels[id]?.label ?? id;
}

function wordOf(labels: Readonly<Record<string, string>>, id: string): string {
  return labels[id] ?? id;
}

// OAuth stays OAuth.
function inside(label: string): string {
  return label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? '' : 's'}`;
}

/** The first names, and how many more there are. */
function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

const MOST_NAMES = 8;

type Of<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;

/** Those whose title depends on what changed. */
type CountedKind = 'tools-added' | 'tools-removed' | 'endpoint-added' | 'endpoint-status';
