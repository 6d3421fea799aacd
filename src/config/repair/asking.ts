import { fullNameKey } from '../../catalog/name-key.ts';
import type { Client } from '../../clients/client.ts';
import { loadClients, type ClientRow } from '../../clients/clients.ts';
import { variablesOfValue } from '../../clients/variable-forms.ts';
import { writtenValues } from '../../clients/written-values.ts';
import type { Path } from '../../protocol/data.ts';
import { isRecord } from '../../protocol/record.ts';
import { keyParts } from '../../rules/fix/entry.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';

type Data = Readonly<Record<string, unknown>>;

/** The client that asks for the values of variables, where data has questions for it. */
export async function askingClient(
  data: Data,
  rows?: readonly ClientRow[],
): Promise<Client | undefined> {
  if (!hasQuestions(data)) return undefined;
  return (await loadClients(['json', 'jsonc'], rows)).find((client) => asks(client, data));
}

/** Whether data has questions that are a client's own. */
export function asks({ abilities }: Client, data: Data): boolean {
  return abilities.variables.forms?.includes('input') === true && hasQuestions(data);
}

/** The answers that entries take, where the file has no question for them. */
export function missingQuestions(
  { abilities }: Client,
  { inputs }: Data,
  entries: readonly ServerEntry[],
): MissingQuestion[] {
  if (abilities.variables.forms?.includes('input') !== true) return [];
  const ids = idsOf(inputs);
  const answers = entries.flatMap(({ name: server, path, value }) =>
    (isRecord(value) ? writtenValues(value) : []).flatMap(({ key, value: text }) =>
      variablesOfValue(text).flatMap(({ form, name: id }) =>
        form === 'input' ? [{ server, id, path: [...path, ...keyParts(key)] }] : [],
      ),
    ),
  );
  const taken = new Set<unknown>(answers.map(({ id }) => id));
  // Questions among the servers are told as such.
  const misplaced = entries.find(({ name }) => name === 'inputs');
  const told = new Set<unknown>([...ids, ...idsOf(misplaced?.value)]);
  return answers.flatMap((answer) => {
    const { id } = answer;
    if (told.has(id)) return [];
    told.add(id);
    const isMap = isRecord(inputs) && Object.hasOwn(inputs, id);
    // One alone, without the list around it.
    const isLone = isRecord(inputs) && inputs['id'] === id;
    // One that nothing takes is meant, where its name differs by signs alone.
    const at = ids.findIndex(
      (each) =>
        typeof each === 'string' && !taken.has(each) && fullNameKey(each) === fullNameKey(id),
    );
    const meant = at === -1 ? {} : { at, alike: String(ids[at]) };
    return [
      {
        ...answer,
        ...(isMap && { isMap: true as const }),
        ...(isLone && { lone: inputs }),
        ...meant,
      },
    ];
  });
}

function idsOf(inputs: unknown): unknown[] {
  return (Array.isArray(inputs) ? (inputs as unknown[]) : []).map((each) =>
    isRecord(each) ? each['id'] : undefined,
  );
}

function hasQuestions({ inputs }: Data): boolean {
  return (
    Array.isArray(inputs) && inputs.some((each) => isRecord(each) && typeof each['id'] === 'string')
  );
}

interface MissingQuestion {
  server: string;
  id: string;
  /** The questions stand in an object, by their names. */
  isMap?: true;
  /** The question stands there alone, without a list around it. */
  lone?: Data;
  /** The question that is meant, and its place among them. */
  alike?: string;
  at?: number;
  path: Path;
}
