import { entranceLabels } from '../labels.ts';
import type { Compared, ComparedClient } from './data.ts';
import { cellRow, type Piece, type Row } from './cells.ts';

/** A row for each client; those for which all cells are the same share one. */
export function clientRows(compared: readonly Compared[]): Row[] {
  const names = new Map(
    compared.flatMap(({ clients }) => clients.map(({ id, name }) => [id, name])),
  );
  const byCells = new Map<string, { names: string[]; cells: Piece[][] }>();
  for (const [id, name] of names) {
    const cells = compared.map((each) => cellOf(each, id));
    const key = JSON.stringify(cells);
    const found = byCells.get(key) ?? { names: [], cells };
    found.names.push(name);
    byCells.set(key, found);
  }
  if (byCells.size === 0)
    return [
      cellRow(
        'Any',
        compared.map((each) => cellOf(each, '')),
      ),
    ];
  return [...byCells.values()].map((each) => cellRow(each.names.join(', '), each.cells));
}

function cellOf({ clients, status }: Compared, id: string): Piece[] {
  const client = clients.find((each) => each.id === id);
  if (client === undefined) return [{ text: status, isMuted: true }];
  const { entrance, who, because } = client;
  return [
    {
      mark: marks[entrance],
      text: entrance === 'cannot' ? 'Does not get in' : entranceLabels[entrance],
    },
    ...(because === undefined ? [] : [{ text: obstacles[because], isMuted: true }]),
    ...(who.length === 0 ? [] : [{ text: `First: ${who.join(', ')}`, isMuted: true }]),
  ];
}

const obstacles = {
  reserved: 'Its address is for other programs.',
  'not-admitted': 'It is not on the list of the vendor.',
  'no-headers': 'It cannot send the key.',
  'no-own-client': 'It has no known place for a registration by hand.',
  'no-document': 'Its maker publishes no document by which it is known.',
  loopback: 'It runs on your machine, where no sign-in comes back.',
} as const satisfies Record<NonNullable<ComparedClient['because']>, string>;

const marks = {
  open: 'yes',
  connect: 'yes',
  try: 'yes',
  directory: 'yes',
  prepare: 'some',
  token: 'some',
  bridge: 'some',
  unknown: 'unknown',
  cannot: 'no',
} as const satisfies Record<ComparedClient['entrance'], NonNullable<Piece['mark']>>;
