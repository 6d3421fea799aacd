import { toToml } from '../../clients/toml.ts';
import { z } from 'zod';
import { knownClient } from '../../clients/clients.ts';
import { toolRulesForms, type ToolRulesFormId } from '../../clients/tool-rules/forms.ts';
import { modes, type ModeId } from '../../config/permissions/modes.ts';
import { permissionRules } from '../../config/permissions/rules.ts';
import { describeCaution } from '../../config/policy/cautions.ts';
import { policyFiles, type PolicyFile, type PolicyFileId } from '../../config/policy/files.ts';
import { makePolicy } from '../../config/policy/policy.ts';
import { chosenServers } from '../../views/chosen-servers.ts';
import { namedConnectors, namedPlugins } from './named.ts';
import { defineTool, NameInput, oneOf } from './tool.ts';
import { unknownName } from './unknown-name.ts';

const scopes = ['person', 'organisation'] as const;
const forms = { person: Object.keys(toolRulesForms), organisation: Object.keys(policyFiles) };

export const getPolicy = defineTool({
  title: 'Get a policy',
  description:
    'Rules for connectors and plugins. For a person: which of their tools may run, so that a connector only reads or asks before a change. For an organisation: the file by which an administrator admits these and no others.',
  input: {
    connectors: z.array(NameInput).max(30).default([]),
    plugins: z.array(NameInput).max(10).default([]).meta({ description: 'With what they bring.' }),
    scope: z.enum(scopes).default('person'),
    mode: oneOf(Object.keys(modes))
      .default('ask')
      .meta({
        description: Object.entries(modes)
          .map(([id, { line }]) => `${id}: ${line}`)
          .join(' '),
      }),
    client: oneOf([...new Set([...forms.person, ...forms.organisation])]).default('claude-code'),
  },
  output: z.object({
    program: z.string(),
    text: z.string().meta({ description: 'The file, or what to add to it.' }),
    places: z.array(z.string()).meta({ description: 'Where it goes.' }),
    remarks: z
      .array(z.string())
      .meta({ description: 'What to know of it, and what it cannot do.' }),
  }),
  run: async ({ connectors, plugins: wanted, scope, mode, client: id }, source) => {
    if (!Object.hasOwn(modes, mode)) {
      return { problem: unknownName('mode', mode, Object.keys(modes)) };
    }
    if (!forms[scope].includes(id)) {
      return { problem: unknownName(`client with rules for a ${scope}`, id, forms[scope]) };
    }
    if (connectors.length + wanted.length === 0) {
      return { problem: 'Name a connector, such as hubspot, or a plugin.' };
    }
    const workspace = await source.workspace();
    const named = await namedConnectors(connectors, source);
    if ('problem' in named) return named;
    const plugins = namedPlugins(workspace, wanted);
    if ('problem' in plugins) return plugins;
    const write = scope === 'person' ? rulesOf : fileOf;
    return {
      facts: await write(id, mode as ModeId, async (client) =>
        chosenServers(workspace, named, plugins, await knownClient(client)),
      ),
    };
  },
});

async function rulesOf(id: string, mode: ModeId, choose: Choose) {
  const form = toolRulesForms[id as ToolRulesFormId];
  const chosen = await choose(form.client);
  const { rules, remarks } = permissionRules(chosen, mode);
  return {
    program: form.name,
    text: form.write(rules),
    places: [form.file],
    remarks: [modes[mode].line, ...chosen.remarks, ...form.notes, ...remarks],
  };
}

async function fileOf(id: string, mode: ModeId, choose: Choose) {
  const file: PolicyFile = policyFiles[id as PolicyFileId];
  const chosen = await choose(file.client);
  const policy = makePolicy({ ...chosen, mode });
  return {
    program: file.name,
    text: file.write(policy, toToml),
    places: Object.entries(file.places).map(([system, place]) => `${system}: ${place}`),
    remarks: [
      ...file.notes,
      ...chosen.remarks,
      ...new Set(
        policy.servers.flatMap((server) =>
          server.cautions.map((each) => describeCaution(server, each)),
        ),
      ),
    ],
  };
}

type Choose = (client: PolicyFile['client']) => Promise<ReturnType<typeof chosenServers>>;
