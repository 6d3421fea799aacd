import type { Access } from '../../catalog/connector.ts';
import type { Compared, ComparedClient } from './data.ts';

/** What a comparison says of a connector as its file holds it: clients with the same way in together, without names. */
export function packCompared({ clients, tools, ...rest }: Compared): PackedCompared {
  const ways = Map.groupBy(clients, ({ entrance, who, because }) =>
    JSON.stringify([entrance, who, because]),
  );
  return {
    ...rest,
    clients: [...ways.values()].map((alike) => {
      const { entrance, who, because } = alike[0]!;
      const ids = alike.map(({ id }) => id);
      return because === undefined ? [entrance, who, ids] : [entrance, who, ids, because];
    }),
    tools: tools.map(([name, summary, access, ...only]) => [
      name,
      summary,
      accesses.indexOf(access),
      ...only,
    ]),
  };
}

/** What a file says, with the clients in the order and by the names that are given. */
export function readCompared(
  { clients, tools, ...rest }: PackedCompared,
  names: readonly ClientName[],
): Compared {
  const ways = new Map(clients.flatMap((way) => way[2].map((id) => [id, way])));
  return {
    ...rest,
    clients: names.flatMap(({ id, name }): ComparedClient[] => {
      const way = ways.get(id);
      return way === undefined
        ? []
        : [{ id, name, entrance: way[0], who: way[1], because: way[3] }];
    }),
    tools: tools.map(([name, summary, access, ...only]) => [
      name,
      summary,
      accesses[access]!,
      ...only,
    ]),
  };
}

const accesses: readonly Access[] = ['read', 'write', 'destructive', 'unknown'];

/** As a comparison, but for what is the same of many clients and tools. */
export type PackedCompared = Omit<Compared, 'clients' | 'tools'> & {
  clients: [
    entrance: ComparedClient['entrance'],
    who: string[],
    ids: string[],
    because?: ComparedClient['because'],
  ][];
  tools: [name: string, summary: string, access: number, only?: string][];
};

/** A client by its id and name. */
export interface ClientName {
  id: string;
  name: string;
}
