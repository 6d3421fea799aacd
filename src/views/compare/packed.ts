import type { Access } from '../../catalog/connector.ts';
import type { Compared, ComparedClient } from './data.ts';

/**
 * What a comparison says of a connector beside its document of the API, as its file holds it: clients with the same way
 * in together and without their names, no tools.
 */
export function packCompared(compared: Compared): PackedCompared {
  const { clients, tools: _, ...rest } = compared;
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
  };
}

/** What both files say, with the clients in the order and by the names that are given. */
export function readCompared(
  { clients, ...rest }: PackedCompared,
  { tools }: ToolsOf,
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
    tools: (tools?.items ?? []).map(({ name, summary, access, endpoint }) =>
      endpoint === undefined ? [name, summary, access] : [name, summary, access, endpoint],
    ),
  };
}

/** As a comparison, but for what is the same of many clients and what the API says. */
export type PackedCompared = Omit<Compared, 'clients' | 'tools'> & {
  clients: [
    entrance: ComparedClient['entrance'],
    who: string[],
    ids: string[],
    because?: ComparedClient['because'],
  ][];
};

/** What a comparison takes of the document of a connector. */
export interface ToolsOf {
  tools?:
    | {
        items: readonly {
          name: string;
          summary: string;
          access: Access;
          endpoint?: string | undefined;
        }[];
      }
    | undefined;
}

/** A client by its id and name. */
export interface ClientName {
  id: string;
  name: string;
}
