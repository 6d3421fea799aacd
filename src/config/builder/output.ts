import type { Client } from '../../clients/client.ts';
import { unsupportedOf } from '../../coverage/connect.ts';
import { describeLeftOut } from '../../coverage/listing.ts';
import { describeObstacle } from '../../coverage/sign-in-words.ts';
import { listed } from '../../diagnostics/sentence.ts';
import { variablesOf, type Server } from '../../protocol/server.ts';
import { shells } from '../../shell/command-line.ts';
import { bridgedText } from '../bridged.ts';
import type { BuilderData } from './data.ts';
import { chosenServers, missingValues } from './servers.ts';
import { signInNeeds } from './sign-in-needs.ts';
import type { BuilderState } from './state.ts';

/** What the builder shows for a choice: one merged configuration and all that goes with it. */
export function buildOutput(client: Client, state: BuilderState, data: BuilderData): BuilderOutput {
  const chosen = chosenServers(client, state, data);
  const open = chosen.filter(({ entrance }) => entrance.id !== 'cannot');
  const servers = open.map(({ server }) => server);
  const { text, notes } = client.configuration(servers);
  const unsupported = unsupportedOf(client, open);
  const given = servers.flatMap((server) => {
    const command = client.command?.(server);
    return command === undefined ? [] : [{ name: server.name, command }];
  });
  const commands = given.flatMap(({ command }) => ('text' in command ? [command.text] : []));
  const left = new Set(unsupported.map(({ server }) => server));
  const missing = given.flatMap(({ name, command }) =>
    'reason' in command && !left.has(name) ? [`No command adds ${name}: ${command.reason}`] : [],
  );
  return {
    fileName: client.files[0]?.path ?? client.name,
    text,
    commands: commands.join('\n'),
    needs: [
      ...open.flatMap(({ problems }) => problems),
      ...servers.flatMap(valuesNeed),
      ...variablesOf(servers)
        // Where a client replaces none, its note says where the value belongs.
        .filter(
          ({ fallback }) => fallback === undefined && client.abilities.variables.places.length > 0,
        )
        .map(({ name, uses }) => `The variable ${name}, for ${serverNames(uses)}.`),
      ...signInNeeds(client, open),
      ...new Set(notes.map((note) => note.text)),
      ...(commands.length > 0 ? missing : []),
      ...(commands.some((command) => command.includes("'"))
        ? [`The commands are quoted for ${shells.bash.name}; other shells quote in other ways.`]
        : []),
      ...(text === '' && servers.length > 0 && unsupported.length === 0 ? client.steps : []),
    ],
    unsupported: [
      ...chosen.flatMap(({ entrance, connector, server }) =>
        entrance.id === 'cannot'
          ? `${server.name}: ${describeObstacle(entrance, { connector, client: client.name })}`
          : [],
      ),
      ...unsupported.map((each) =>
        describeLeftOut(
          each,
          client,
          open.find(({ server }) => server.name === each.server)?.connector.owner,
        ),
      ),
    ],
    bridged: bridgedText(client, servers, unsupported),
  };
}

/** What is to be filled in for a server, as one need. */
function valuesNeed(server: Server): string[] {
  const names = missingValues(server);
  const noun = names.length === 1 ? 'A value' : `${names.length} values`;
  return names.length === 0 ? [] : [`${noun} for ${server.name}: ${listed(names)}.`];
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
