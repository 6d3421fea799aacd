import { bridgeVariables } from '../../clients/bridge.ts';
import type { Client } from '../../clients/client.ts';
import { filledVariables } from '../../clients/filled-variables.ts';
import { variablesOfValue } from '../../clients/variable-forms.ts';
import { readStandIns, type ValuePlace, type VariableForm } from '../../clients/variables.ts';
import { writtenValues } from '../../clients/written-values.ts';
import { variableName } from '../../clients/vs-code-questions.ts';
import { isRecord } from '../../protocol/record.ts';
import { isSecretForName } from '../../protocol/secret-variable.ts';
import { variablesOf, type Server } from '../../protocol/server.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';

/**
 * The variables that somebody has to set so that the servers of a file work: not those that every client whose it may
 * be asks for or fills in itself, nor what one of them leaves as text, which a finding tells.
 */
export function variablesToSet(
  servers: readonly Server[],
  entries: readonly ServerEntry[],
  clients: readonly Client[],
): string[] {
  const written = writtenVariables(entries);
  const kept = clients.map((client) => keptAsText(written, client));
  const asksItself = clients.every(({ abilities }) => abilities.variables.forms?.includes('input'));
  const asked = new Set(
    asksItself ? servers.flatMap(({ questions = {} }) => Object.keys(questions)) : [],
  );
  const named = new Set([
    ...variablesOf(servers).map(({ name }) => name),
    ...signInVariables(entries, clients),
  ]);
  return (
    [...named]
      // A secret that stands where a name belongs is told as such, and not shown again.
      .filter((name) => !isSecretForName(name))
      .filter(
        (name) => !isGiven(name) && !asked.has(name) && !kept.some((names) => names.has(name)),
      )
  );
}

/** The variables in what each of the clients signs in with. */
function signInVariables(entries: readonly ServerEntry[], clients: readonly Client[]): string[] {
  const isRead = ({ form }: { form: VariableForm }) =>
    clients.every(({ abilities: { variables } }) => variables.forms?.includes(form));
  if (!clients.every(({ abilities }) => abilities.variables.inSignIn)) return [];
  return entries.flatMap(({ value }) => {
    const { oauth, auth } = isRecord(value) ? value : {};
    return [oauth, auth]
      .flatMap((each) => (isRecord(each) ? Object.values(each) : []))
      .flatMap((text) => (typeof text === 'string' ? variablesOfValue(text) : []))
      .filter(
        (variable) => variable.form !== 'input' && variable.form !== 'file' && isRead(variable),
      )
      .map(({ name }) => name);
  });
}

/** A word on each file that has to be there so that a client takes the configuration. */
export function neededFiles(
  entries: readonly ServerEntry[],
  { name: client, abilities }: Client,
): string[] {
  if (abilities.variables.needsFiles !== true) return [];
  const files = entries.flatMap(({ value }) =>
    isRecord(value)
      ? writtenValues(value).flatMap(({ value: text }) =>
          text.length > LONGEST ? [] : variablesOfValue(text).filter(({ form }) => form === 'file'),
        )
      : [],
  );
  return [...new Set(files.map(({ name }) => name))].map(
    (file) =>
      `${client} fills in what ${file} holds. Where that file is missing, it takes nothing of the configuration.`,
  );
}

// Nobody wrote a longer one with variables in it.
const LONGEST = 8191;

/** Whether a client or the system fills it in, so that nobody has to. */
function isGiven(name: string): boolean {
  return filledVariables.has(name) || systemVariables.has(name);
}

const systemVariables = new Set(['HOME', 'PATH', 'PWD', 'USER', 'USERPROFILE', 'APPDATA']);

/** Where variables stand in entries: read once, for all clients. */
function writtenVariables(entries: readonly ServerEntry[]): WrittenVariable[] {
  return entries.flatMap(({ value }) => {
    if (!isRecord(value)) return [];
    const { args, env } = value;
    const own = new Set(bridgeVariables(Array.isArray(args) ? args : [], isRecord(env) ? env : {}));
    return writtenValues(value).flatMap(({ place, value: text }) => {
      const meant = readStandIns(text);
      const standIns = meant === text ? [] : variablesOfValue(meant);
      return [
        ...standIns.map(({ name }) => ({ place, name })),
        ...variablesOfValue(text).map(({ form, name }) =>
          place === 'args' && own.has(name)
            ? { place, name: variableName(name) }
            : { place, name: variableName(name), form },
        ),
      ];
    });
  });
}

/** The names that a client replaces from the environment in none of the values in which they stand. */
function keptAsText(written: readonly WrittenVariable[], client: Client): Set<string> {
  const { forms, places } = client.abilities.variables;
  const isReplaced = ({ form, place }: WrittenVariable) => {
    if (form === undefined) return false;
    // Of a client whose forms are not known, any may be replaced.
    return (
      forms === undefined || (form !== 'input' && forms.includes(form) && places.includes(place))
    );
  };
  const set = new Set(written.filter(isReplaced).map(({ name }) => name));
  return new Set(written.map(({ name }) => name).filter((name) => !set.has(name)));
}

interface WrittenVariable {
  place: ValuePlace;
  name: string;
  /** Missing where no client replaces it: what the writer put in the place of a variable, and what mcp-remote fills in. */
  form?: VariableForm;
}
