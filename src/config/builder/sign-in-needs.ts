import type { Client } from '../../clients/client.ts';
import type { Entrance } from '../../coverage/sign-in.ts';
import { whoLabel } from '../../coverage/sign-in-words.ts';
import type { Chosen } from './servers.ts';

/** What somebody has to do so that the chosen connectors let one in. What exactly, their pages say. */
export function signInNeeds(client: Client, chosen: readonly Chosen[]): string[] {
  const remote = chosen.filter(({ endpoint }) => endpoint.type !== 'stdio');
  const namesOf = (...ids: Entrance['id'][]) =>
    remote.filter(({ entrance }) => ids.includes(entrance.id)).map(nameOf);
  const signing = namesOf('connect', 'try');
  const unknown = namesOf('unknown');
  const held = namesOf('directory');
  return [
    ...(signing.length === 0 ? [] : [`Signing in: ${list(signing)}. ${client.signIn}`]),
    ...chosen.flatMap(preparation),
    ...(held.length === 0 ? [] : [`Connect in Claude’s settings: ${list(held)}.`]),
    ...(unknown.length === 0 ? [] : [`How to sign in is not known: ${list(unknown)}.`]),
  ];
}

/** Who has to prepare something; that a key has to be made, its variable says. */
function preparation({ entrance, connector }: Chosen): string[] {
  const steps = 'steps' in entrance ? entrance.steps.filter(({ kind }) => kind !== 'token') : [];
  if (steps.length === 0) return [];
  const who = [...new Set(steps.map((step) => step.who))].map((each, index) => {
    const label = whoLabel(each, connector);
    return index === 0 ? label : label.replace(/^./u, (first) => first.toLowerCase());
  });
  const verb = who.length === 1 && steps[0]?.who !== 'you' ? 'has' : 'have';
  return [
    `${connector.name}: ${who.join(' and ')} ${verb} to prepare something before it works; its page says what.`,
  ];
}

function nameOf({ connector }: Chosen): string {
  return connector.name;
}

function list(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}
