import type { LeftOut } from './catalog.ts';
import type { Connector } from './connector.ts';

/**
 * Parts the connectors that the catalog shows from those it leaves out: hidden ones, and with `only` those that are
 * not approved. One through which an approved one is reached stays.
 */
export function leaveOut(
  connectors: readonly Connector[],
  isHidden: (id: string) => boolean,
  only: 'approved' | undefined,
): { shown: Connector[]; leftOut: LeftOut[] } {
  const approved = connectors.filter(({ organisation }) => organisation?.approved === true);
  const needed = new Set(approved.flatMap(({ id, servedBy = id }) => [id, servedBy]));
  const whyNot = ({ id }: Connector): LeftOut['why'] | undefined => {
    if (isHidden(id)) return 'hidden';
    return only === 'approved' && !needed.has(id) ? 'not-approved' : undefined;
  };
  const leftOut = connectors.flatMap((connector): LeftOut[] => {
    const why = whyNot(connector);
    return why === undefined ? [] : [{ connector, why }];
  });
  const out = new Set(leftOut.map(({ connector }) => connector.id));
  const shown = connectors.filter(({ id }) => !out.has(id));
  return { shown: out.size === 0 ? shown : shown.map((each) => unrelate(each, out)), leftOut };
}

/** A connector that names none of those that have no page. */
function unrelate(connector: Connector, out: ReadonlySet<string>): Connector {
  const { related, beside, ...rest } = connector;
  const left = (ids: readonly string[] | undefined) => ids?.filter((id) => !out.has(id)) ?? [];
  const named = { related: left(related), beside: left(beside) };
  return {
    ...rest,
    ...(named.related.length > 0 && { related: named.related }),
    ...(named.beside.length > 0 && { beside: named.beside }),
  };
}
