import { bridgeVariables } from '../../clients/bridge.ts';
import type { Client } from '../../clients/client.ts';
import { variablesOfValue } from '../../clients/variable-forms.ts';
import { readStandIns } from '../../clients/variables.ts';
import { writtenValues } from '../../clients/written-values.ts';
import { variableName } from '../../clients/vs-code-questions.ts';
import { isRecord } from '../../protocol/record.ts';
import { variablesOf, type Server } from '../../protocol/server.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';

/**
 * The variables that somebody has to set so that the servers of a file work: not those that every client whose it may
 * be asks for itself, nor what one of them leaves as text, which a finding tells.
 */
export function variablesToSet(
  servers: readonly Server[],
  entries: readonly ServerEntry[],
  clients: readonly Client[],
): string[] {
  const kept = clients.map((client) => keptAsText(entries, client));
  return variablesOf(servers)
    .map(({ name }) => name)
    .filter((name) => !kept.some((names) => names.has(name)));
}

/** The names that a client replaces from the environment in none of the values in which they stand. */
function keptAsText(entries: readonly ServerEntry[], client: Client): Set<string> {
  const { forms, places } = client.abilities.variables;
  if (forms === undefined) return new Set();
  const found = entries.flatMap(({ value }) => {
    if (!isRecord(value)) return [];
    const { args, env } = value;
    const own = new Set(bridgeVariables(Array.isArray(args) ? args : [], isRecord(env) ? env : {}));
    return writtenValues(value).flatMap(({ place, value: text }) => [
      // What the writer put where a client replaces none.
      ...variablesOfValue(readStandIns(text)).map(({ name }) => ({ name, isSet: false })),
      ...variablesOfValue(text).map(({ form, name }) => ({
        name: variableName(name),
        isSet:
          form !== 'input' &&
          forms.includes(form) &&
          places.includes(place) &&
          !(place === 'args' && own.has(name)),
      })),
    ]);
  });
  const set = new Set(found.filter(({ isSet }) => isSet).map(({ name }) => name));
  return new Set(found.map(({ name }) => name).filter((name) => !set.has(name)));
}
