import { insideSentence } from '../../diagnostics/sentence.ts';
import { describeUnsupported, type Client } from '../../clients/client.ts';
import { variablesOf } from '../../protocol/server.ts';
import { shells } from '../../shell/command-line.ts';
import { bridgedText } from '../bridged.ts';
import type { BuilderData } from './data.ts';
import { chosenServers, missingValues, valueProblems } from './servers.ts';
import { endpointsById, type BuilderState } from './state.ts';

/** What the builder shows for a choice: one merged configuration and all that goes with it. */
export function buildOutput(client: Client, state: BuilderState, data: BuilderData): BuilderOutput {
  const servers = chosenServers(state, data);
  const { text, notes, unsupported } = client.configuration(servers);
  const given = servers.flatMap((server) => {
    const command = client.command?.(server);
    return command === undefined ? [] : [{ name: server.name, command }];
  });
  const commands = given.flatMap(({ command }) => ('text' in command ? [command.text] : []));
  const left = new Set(unsupported.map(({ server }) => server));
  const missing = given.flatMap(({ name, command }) =>
    'reason' in command && !left.has(name) ? [`No command adds ${name}: ${command.reason}`] : [],
  );
  const signIns = signInsOf(state, data);
  return {
    fileName: client.files[0]?.path ?? client.name,
    text,
    commands: commands.join('\n'),
    needs: [
      ...valueProblems(state, data),
      ...missingValues(state, data).map((name) => `A value for ${name}.`),
      ...variablesOf(servers)
        .filter(({ fallback }) => fallback === undefined)
        .map(({ name, uses }) => `The variable ${name}, for ${serverNames(uses)}.`),
      ...(signIns.length === 0 ? [] : [`Signing in: ${signIns.join(', ')}. ${client.signIn}`]),
      ...new Set(notes.map((note) => note.text)),
      ...(commands.length > 0 ? missing : []),
      ...(commands.some((command) => command.includes("'"))
        ? [`The commands are quoted for ${shells.bash.name}; other shells quote in other ways.`]
        : []),
      ...(text === '' && unsupported.length === 0 ? client.steps : []),
    ],
    bridged: bridgedText(client, servers, unsupported),
    unsupported: unsupported.map(describeUnsupported),
  };
}

function signInsOf(state: BuilderState, data: BuilderData): string[] {
  const known = endpointsById(data);
  return data.connectors
    .filter(({ signIn }) => signIn !== 'none' && signIn !== 'token')
    .filter(({ endpoints }) =>
      endpoints.some(
        ({ server }) =>
          server.type !== 'stdio' &&
          state.endpoints.includes(server.name) &&
          !state.tokens.includes(server.name) &&
          known.has(server.name),
      ),
    )
    .map(({ name, signIn }) =>
      signIn === 'oauth' ? name : `${name} (${insideSentence(data.signInLabels[signIn])})`,
    );
}

function serverNames(uses: readonly { server: string }[]): string {
  return [...new Set(uses.map(({ server }) => server))].join(', ');
}

/** Nothing to show. */
export const emptyOutput: BuilderOutput = {
  fileName: '',
  text: '',
  commands: '',
  bridged: '',
  needs: [],
  unsupported: [],
};

/** Texts to show; empty where there is nothing of the kind. */
export interface BuilderOutput {
  fileName: string;
  text: string;
  commands: string;
  /** With mcp-remote in front of what the client cannot reach by itself. */
  bridged: string;
  needs: string[];
  unsupported: string[];
}
