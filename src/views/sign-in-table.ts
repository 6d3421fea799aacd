import { allClients } from '../clients/all-clients.ts';
import type { Client } from '../clients/client.ts';
import type { Ability, Redirect } from '../clients/sign-in-abilities.ts';

export const abilityLabels = {
  registers: 'Makes itself known',
  document: 'Is known by a document',
  ownClient: 'Takes a client ID of yours',
  callbackPort: 'Takes a port',
  headers: 'Sends headers',
} as const;

export const answerLabels = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

/** What every client can do when somebody signs in, with a source for each answer. */
export function abilityRows(clients: readonly Client[] = allClients): AbilityRow[] {
  return clients.map(({ id, name, signInAbilities }) => ({
    id,
    name,
    cells: (Object.keys(abilityLabels) as AbilityId[]).map((ability) =>
      cellOf(ability, signInAbilities[ability]),
    ),
    redirect: signInAbilities.redirect,
  }));
}

function cellOf(ability: AbilityId, found: Ability): AbilityCell {
  const { is } = found;
  if (is === 'unknown') return { ability, is, says: answerLabels[is] };
  const { source, checked, note } = found;
  const says = note === undefined ? answerLabels[is] : `${answerLabels[is]}. ${note}`;
  return { ability, is, says, source, checked };
}

export type AbilityId = keyof typeof abilityLabels;

interface AbilityRow {
  id: string;
  name: string;
  cells: AbilityCell[];
  redirect: Redirect | undefined;
}

interface AbilityCell {
  ability: AbilityId;
  is: Ability['is'];
  says: string;
  source?: string;
  checked?: string;
}
