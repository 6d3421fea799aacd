import { allClients } from '../clients/all-clients.ts';
import type { Ability } from '../clients/sign-in-abilities.ts';

export const abilityLabels = {
  registers: 'Makes itself known',
  ownClient: 'Takes a client ID of yours',
  callbackPort: 'Takes a port',
  headers: 'Sends headers',
} as const;

/** What every client can do when somebody signs in, with a source for each answer. */
export function abilityRows(): AbilityRow[] {
  return allClients.map(({ id, name, signInAbilities: abilities }) => {
    return {
      id,
      name,
      cells: (Object.keys(abilityLabels) as (keyof typeof abilityLabels)[]).map((key) =>
        cellOf(abilities[key]),
      ),
      redirect: abilities.redirect,
    };
  });
}

function cellOf(ability: Ability): AbilityCell {
  switch (ability.is) {
    case 'yes':
      return { answer: 'Yes', source: ability.source };
    case 'no':
      return { answer: 'No.', reason: ability.reason };
    case 'unknown':
      return { answer: 'Not known' };
  }
}

interface AbilityRow {
  id: string;
  name: string;
  cells: AbilityCell[];
  redirect: string | undefined;
}

interface AbilityCell {
  answer: string;
  source?: string;
  reason?: string;
}
