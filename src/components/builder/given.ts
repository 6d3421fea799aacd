import { listItem } from '../dom.ts';
import type { BuilderData } from '../../config/builder/data.ts';
import { endpointsById } from '../../config/builder/offers.ts';
import type { BuilderState, Values } from '../../config/builder/state.ts';

/** The values of a link that the reader has not typed the same already. */
export function differing(given: Values, typed: Values): Values {
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, values]): [string, Record<string, string>][] => {
      const other = Object.entries(values).filter(([name, value]) => typed[id]?.[name] !== value);
      return other.length === 0 ? [] : [[id, Object.fromEntries(other)]];
    }),
  );
}

/** Shows the values of a link of what is chosen, before anything with them can be copied; false where none is. */
export function showGiven(
  box: HTMLElement,
  given: Values,
  { endpoints }: Pick<BuilderState, 'endpoints'>,
  data: BuilderData,
): boolean {
  const lines = endpoints.flatMap((id) => {
    const owner = endpointsById(data).get(id)?.connector;
    return Object.entries(given[id] ?? {}).map(
      ([name, value]) => `${owner?.name ?? id}, {${name}}: ${value}`,
    );
  });
  box.hidden = lines.length === 0;
  box.querySelector('ul')?.replaceChildren(...lines.map(listItem));
  return lines.length > 0;
}
