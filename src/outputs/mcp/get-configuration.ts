import { z } from 'zod';
import { clients, loadClient } from '../../clients/clients.ts';
import { configurationView, connectFor, variablesToSet } from '../../views/configuration-view.ts';
import { namedConnectors } from './named.ts';
import { defineTool, NameInput, oneOf } from './tool.ts';
import { unknownName } from './unknown-name.ts';

const ids = clients.map(({ id }) => id);

export const getConfiguration = defineTool({
  title: 'Get a configuration',
  description:
    'What to paste so that a client (Claude Code, Cursor, Codex …) loads connectors: the text of its file, where that is, and what to do first. It writes no file.',
  input: {
    connectors: z.array(NameInput).min(1).max(30).meta({
      description: 'Ids or names, such as ["hubspot", "Gong"]; the id of an endpoint for that one.',
    }),
    client: oneOf(ids).default('claude-code'),
    token: z
      .boolean()
      .default(false)
      .meta({ description: 'Signs in with a token where both ways work.' }),
    variables: z
      .record(z.string().max(200), z.string().max(2_000))
      .default({})
      .meta({ description: 'Values for {variables} of addresses. Never a secret.' }),
  },
  output: z.object({
    client: z.string(),
    text: z
      .string()
      .meta({ description: 'The configuration; empty where there is nothing to paste.' }),
    files: z.array(z.string()).meta({ description: 'Where it goes; merge it with what is there.' }),
    steps: z.array(z.string()).meta({ description: 'How to add it by hand.' }),
    commands: z.array(z.string()).meta({ description: 'The same as command lines, one each.' }),
    left_out: z.array(z.string()).meta({ description: 'What cannot be configured, and why.' }),
    remarks: z.array(z.string()).meta({ description: 'What has to be done or known.' }),
  }),
  run: async ({ connectors, client: id, token, variables }, source) => {
    const client = await loadClient(id);
    if (client === undefined) return { problem: unknownName('client', id, ids) };
    const named = await namedConnectors(connectors, source);
    if ('problem' in named) return named;
    const { catalog } = await source.workspace();
    const found = named.map((each) => connectFor(catalog, each, client, token));
    const leftOut = found.filter((each) => typeof each === 'string');
    const connected = found.filter((each) => typeof each !== 'string');
    const known = variablesToSet(connected);
    const unknown = Object.keys(variables).find((name) => !known.includes(name));
    if (unknown !== undefined) {
      const problem =
        known.length === 0
          ? `There is no variable “${unknown}” here: these addresses have none to fill in.`
          : unknownName('variable', unknown, known);
      return { problem };
    }
    const { text, servers, unfit, remarks } = configurationView(client, connected, variables, ask);
    if (unfit[0] !== undefined) return { problem: unfit[0] };
    const commands = servers.flatMap(({ server }) => {
      const command = client.command?.(server);
      return command !== undefined && 'text' in command ? [command.text] : [];
    });
    return {
      facts: {
        client: client.name,
        text,
        files: client.files.map(({ path, scope, os }) =>
          [path, scope === 'project' ? 'for a project' : 'for yourself', os]
            .filter(Boolean)
            .join(', '),
        ),
        steps: [...client.steps],
        commands,
        left_out: leftOut,
        remarks: [...new Set(remarks)],
      },
    };
  },
});

function ask(name: string, server: string): string {
  return `Replace {${name}} in ${server}: ask again with variables {"${name}": "…"}.`;
}
