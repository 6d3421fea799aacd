import type { Access } from '../../catalog/connector.ts';
import { alignTools, type ComparedTool } from './align-tools.ts';
import { chooseWhen } from './choose-when.ts';
import { cellRow, type Piece, type Row } from './cells.ts';
import { clientRows } from './client-rows.ts';
import type { Compared } from './data.ts';
import { deeds, plural } from './tool-words.ts';

/** What is told of several connectors side by side, a cell each, in groups. */
export function compareRows(compared: readonly Compared[]): RowGroup[] {
  const groups = [
    {
      title: 'In short',
      rows: [
        row('What it does', compared, ({ description }) => [description]),
        reasonRow(compared),
      ],
    },
    { title: 'Setting up', rows: setUpRows(compared) },
    { title: 'Programs that can use it', rows: clientRows(compared) },
    { title: 'What it can do', rows: toolRows(compared) },
    { title: 'In this catalog', rows: placeRows(compared) },
  ];
  return groups.map(({ title, rows }) => ({
    title,
    rows: rows.filter((each): each is Row => each !== undefined),
  }));
}

/** When to choose which; nothing where nothing tells them apart. */
function reasonRow(compared: readonly Compared[]): Row | undefined {
  const reasons = chooseWhen(compared);
  if (reasons.every(({ length }) => length === 0)) return undefined;
  return cellRow('Choose it when', reasons, 'nothing here sets it apart');
}

function setUpRows(compared: readonly Compared[]): (Row | undefined)[] {
  const isStated = (read: (each: Compared) => unknown) => compared.some((each) => read(each));
  return [
    isStated(({ approval }) => approval)
      ? row('Your organisation', compared, ({ approval }) => listOf(approval))
      : undefined,
    row('Sign-in', compared, ({ signIn }) => [signIn]),
    row('Who prepares', compared, preparation),
    row('You need to know', compared, ({ address }) => address),
    row('Plan and price', compared, ({ plans }) => plans),
    isStated(({ maturity }) => maturity)
      ? row('Maturity', compared, ({ maturity }) => listOf(maturity))
      : undefined,
    isStated(({ regions }) => regions)
      ? row('Where', compared, ({ regions }) => regions ?? [])
      : undefined,
    row('Claude’s directory', compared, ({ isListed }) => [
      isListed ? 'Listed' : { text: 'no listing found', isMuted: true },
    ]),
    row('Run by', compared, ({ vendor }) => [vendor]),
  ];
}

/** Only what is proven to ask nothing of anybody says so. */
function preparation({ steps, entrance }: Compared): (Piece | string)[] {
  if (steps.length > 0) {
    return steps.map(({ isNeed, lead, who, what }) =>
      isNeed ? { text: `${lead} ${what}` } : { lead: who, text: what },
    );
  }
  return entrance === 'connect' || entrance === 'open' ? [{ mark: 'yes', text: 'Nobody' }] : [];
}

function toolRows(compared: readonly Compared[]): Row[] {
  const lists = compared.map(({ id, name, tools }) => ({
    name: `${id} ${name}`,
    tools: tools.map(([tool, summary, access]) => ({ name: tool, summary, access })),
  }));
  const { rows, unmatched } = alignTools(lists);
  const inOrder = accesses.flatMap((access) => rows.filter((each) => each.access === access));
  return [
    cellRow(
      'Known tools',
      compared.map(({ tools, isComplete }) =>
        tools.length === 0
          ? []
          : [
              { counts: countsOf(tools), text: countWords(tools) },
              ...(isComplete === true ? [] : [{ text: 'maybe not all', isMuted: true }]),
            ],
      ),
      'none known',
    ),
    ...inOrder.map(({ deed, thing, access, cells }) => ({
      ...cellRow(
        `${deeds[deed].label} ${plural(thing)}`,
        cells.map(toolPieces),
        'none by these words',
      ),
      access,
    })),
    cellRow('No counterpart by name', unmatched.map(restPieces), 'none'),
  ];
}

const toolPieces = (tools: readonly ComparedTool[]): Piece[] =>
  tools.map(({ name, summary, access }) => ({ code: name, text: summary, access }));

// Those that change something first: what is looked for.
function restPieces(tools: readonly ComparedTool[]): Piece[] {
  const sorted = restOrder.flatMap((access) => tools.filter((tool) => tool.access === access));
  return toolPieces(sorted);
}

function placeRows(compared: readonly Compared[]): Row[] {
  return [
    row('Categories', compared, ({ categories }) =>
      categories.map(([id, text]) => ({ text, page: `/categories/${id}/` })),
    ),
    row(
      'Plugins that wire it',
      compared,
      ({ plugins }) => plugins.map(([id, text]) => ({ text, page: `/plugins/${id}/` })),
      'none',
    ),
    row('Checked', compared, ({ checked }) => [checked]),
  ];
}

function row(
  label: string,
  compared: readonly Compared[],
  read: (each: Compared) => readonly (Piece | string)[],
  none?: string,
): Row {
  return cellRow(
    label,
    compared.map((each) =>
      read(each).map((piece) => (typeof piece === 'string' ? { text: piece } : piece)),
    ),
    none,
  );
}

const listOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

function countsOf(tools: Compared['tools']): Record<Access, number> {
  const counts = { read: 0, write: 0, destructive: 0, unknown: 0 };
  for (const [, , access] of tools) counts[access] += 1;
  return counts;
}

/** As the connector's page says it: `16 read · 5 write · 0 delete`. */
function countWords(tools: Compared['tools']): string {
  const { read, write, destructive, unknown } = countsOf(tools);
  const more = unknown > 0 ? ` · ${unknown} not known` : '';
  return `${read} read · ${write} write · ${destructive} delete${more}`;
}

const accesses: readonly Access[] = ['read', 'write', 'destructive', 'unknown'];
const restOrder: readonly Access[] = ['destructive', 'write', 'unknown', 'read'];

export interface RowGroup {
  title: string;
  rows: Row[];
}
