import type { Client } from '../../clients/client.ts';
import { whoLabel } from '../../coverage/sign-in-words.ts';
import type { BuilderData } from './data.ts';
import { chosenServers, missingValues, type Chosen } from './servers.ts';
import type { BuilderState } from './state.ts';

/** What each connector of a choice still needs, in a few words, and whether that is nothing but to sign in. */
export function needsOf(client: Client, state: BuilderState, data: BuilderData): Need[] {
  return chosenServers(client, state, data).map((chosen) => ({
    id: chosen.endpoint.id,
    ...needOf(chosen, client),
  }));
}

function needOf({ entrance, server, connector }: Chosen, client: Client): Omit<Need, 'id'> {
  if (entrance.id === 'cannot') return { text: `Not from ${client.name}`, isReady: false };
  const left = missingValues(server).length;
  if (left > 0) {
    return { text: `${left} ${left === 1 ? 'value' : 'values'} to fill in`, isReady: false };
  }
  if (entrance.id === 'directory')
    return { text: 'Connect it in Claude’s settings', isReady: false };
  const steps = 'steps' in entrance ? entrance.steps : [];
  const others = steps.filter(({ who }) => who !== 'you');
  const [first] = others;
  if (first !== undefined) {
    return { text: `${whoLabel(first.who, connector)} prepares something first`, isReady: false };
  }
  if (entrance.id === 'token') return { text: 'A key or token of yours', isReady: false };
  if (steps.length > 0) return { text: 'Something of yours first', isReady: false };
  if (entrance.id === 'unknown') return { text: 'How to sign in is not known', isReady: false };
  return {
    text: entrance.id === 'open' ? 'Nothing to enter' : 'Nothing to enter; sign in when first used',
    isReady: entrance.id === 'open' || entrance.id === 'connect',
  };
}

/** What one connector needs. */
export interface Need {
  /** The id of its endpoint. */
  id: string;
  text: string;
  isReady: boolean;
}
