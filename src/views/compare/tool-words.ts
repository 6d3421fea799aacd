/** What tools do, by the verbs of their names; people read the label before the thing: `Look up contacts`. */
export const deeds = {
  look: {
    label: 'Look up',
    verbs:
      'get list fetch read show view find search query retrieve lookup describe browse inspect count check download see open load look discover export resolve preview whoami',
  },
  create: {
    label: 'Create or add',
    verbs: 'create add insert new make draft save upload generate',
  },
  change: {
    label: 'Change',
    verbs: 'update edit modify change set patch rename replace manage write put',
  },
  move: { label: 'Move', verbs: 'move assign transfer' },
  remove: { label: 'Delete or remove', verbs: 'delete remove drop purge permanently trash' },
  archive: { label: 'Archive', verbs: 'archive' },
  send: { label: 'Send or post', verbs: 'send reply post' },
  run: { label: 'Run', verbs: 'run execute trigger invoke start' },
  stop: { label: 'Stop', verbs: 'stop cancel abort' },
  enrich: { label: 'Enrich', verbs: 'enrich' },
  ask: { label: 'Ask about', verbs: 'ask answer' },
} as const satisfies Record<string, { label: string; verbs: string }>;

export type Deed = keyof typeof deeds;

/**
 * The words of a tool's name or summary in small letters, one thing as one: `contacts` and `contact` are the same.
 * @example
 * wordsOf('listProjectFiles') // => ['list', 'project', 'file']
 */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map(singular);
}

/** What a word says is done; undefined for one that says no deed. */
export function deedOf(word: string): Deed | undefined {
  return byVerb.get(word);
}

/** Whether a word says where, how or for whom: what follows it is not what is worked on. */
export function isLink(word: string): boolean {
  return links.has(word);
}

/** Whether a word names a thing that a tool works on. */
export function isThing(word: string): boolean {
  return word.length > 2 && !empty.has(word) && (!byVerb.has(word) || alsoThings.has(word));
}

/**
 * The thing as people read it, for more than one.
 * @example
 * plural('query') // => 'queries'
 */
export function plural(word: string): string {
  if (uncounted.has(word)) return word === 'sql' ? 'SQL' : word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function singular(word: string): string {
  if (abbreviations[word] !== undefined) return abbreviations[word];
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word) && !/[aeiou]ses$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('uses')) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

const byVerb: ReadonlyMap<string, Deed> = new Map(
  Object.entries(deeds).flatMap(([deed, { verbs }]) =>
    verbs.split(' ').map((verb) => [verb, deed as Deed]),
  ),
);

// The same word written short: no other word is taken for another.
const abbreviations: Readonly<Record<string, string>> = {
  repo: 'repository',
  repos: 'repository',
  org: 'organization',
  orgs: 'organization',
  organisation: 'organization',
  organisations: 'organization',
  doc: 'document',
  docs: 'document',
  db: 'database',
  msg: 'message',
};

// They stand in names and summaries of everything.
const empty: ReadonlySet<string> = new Set(
  (
    'the and for from with all any its one more who what which how whether that this your you their them ' +
    'into onto over under about between not only also other others same new existing current available several many ' +
    'detail info information data batch bulk multiple single public private api mcp tool tools server name names ' +
    'custom recent private shared favorite favourite signed open own full short long main default overview ' +
    'can may will does are was were has have had into done needs need ' +
    'type kind via use using used based given matching optionally including each every own yours'
  ).split(' '),
);

const uncounted: ReadonlySet<string> = new Set(
  'sql content feedback history access metadata help analytics software hardware media lineage'.split(
    ' ',
  ),
);

const links: ReadonlySet<string> = new Set(
  'by with from of in for to that which on as at using via into within across under'.split(' '),
);

const alsoThings: ReadonlySet<string> = new Set(
  'post preview export query search view draft upload answer order check download set trash'.split(
    ' ',
  ),
);
