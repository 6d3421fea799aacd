import { z } from 'zod';
import { connectorView } from '../../views/connector-view.ts';
import { describeTools } from '../../views/connector-text.ts';
import { stepSentence, type StepWords } from '../../coverage/sign-in-words.ts';
import { statusLabels } from '../../views/labels.ts';
import { namedConnectors } from './named.ts';
import { ApprovedHere, defineTool, more, NameInput, offset } from './tool.ts';

const Step = z.object({ who: z.string(), what: z.string(), page: z.string().nullable() });

export const getConnector = defineTool({
  title: 'Get a connector',
  description:
    'All that is known of one connector: what it does, its addresses, how people sign in and who has to prepare what, its tools and what each may change, which plugins use it, where the facts are from.',
  input: {
    connector: NameInput.meta({ description: 'Its id, a name of it, or the id of an endpoint.' }),
    offset: offset.meta({ description: 'Where to go on in its tools.' }),
  },
  output: z.object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    vendor: z.string(),
    status: z.string(),
    approved: ApprovedHere,
    categories: z.array(z.string()),
    sign_in: z.object({
      says: z.string(),
      steps: z.array(Step).meta({ description: 'What has to be done first, and by whom.' }),
      conditions: z.array(Step),
    }),
    endpoints: z.array(
      z.object({
        id: z.string(),
        address: z.string(),
        transport: z.string(),
        status: z.string(),
        replaced_by: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    use_cases: z.array(z.string()),
    notes: z.array(z.string()).meta({ description: 'What to know, and where sources disagree.' }),
    plugins: z.array(z.object({ plugin: z.string(), server: z.string().nullable() })),
    alternatives: z.array(z.string()),
    checked: z.string(),
    sources: z.array(z.string()),
    about_tools: z.string(),
    tools: z.array(
      z.object({ name: z.string(), access: z.string(), summary: z.string(), note: z.string() }),
    ),
    more,
  }),
  run: async ({ connector: name, offset: from }, source) => {
    const named = await namedConnectors([name], source);
    if ('problem' in named) return named;
    const workspace = await source.workspace();
    const { connector } = named[0]!;
    const view = connectorView(workspace, connector);
    const { sentence, steps, conditions } = view.signIn;
    return {
      facts: {
        id: view.id,
        name: view.name,
        description: view.description,
        vendor: connector.vendor,
        status: statusLabels[connector.status].line,
        approved: connector.organisation?.approved ?? null,
        categories: [...connector.categories],
        sign_in: {
          says: sentence,
          steps: steps.map(toStep),
          conditions: conditions.map(toStep),
        },
        endpoints: view.endpoints.map((endpoint) => ({
          id: endpoint.id,
          address: endpoint.address,
          transport: endpoint.transport,
          status: endpoint.status.label,
          replaced_by: endpoint.replacedBy?.id ?? null,
          note: [endpoint.variant, endpoint.note].filter(Boolean).join('. ') || null,
        })),
        use_cases: [...view.useCases],
        notes: [...view.notes, ...view.conflicts],
        plugins: view.uses.map(({ plugin, server }) => ({
          plugin: plugin.id,
          server: server ?? null,
        })),
        alternatives: view.alternatives.map(({ id }) => id),
        checked: view.checked,
        sources: [...new Set(view.sources.flatMap(({ sources }) => sources))],
        about_tools: [describeTools(connector), view.tools.note].filter(Boolean).join(' '),
      },
      list: {
        key: 'tools',
        items: view.tools.items.map(({ name: tool, access, summary, note }) => ({
          name: tool,
          access: access.id,
          summary,
          note,
        })),
        offset: from,
      },
    };
  },
});

function toStep(step: StepWords) {
  return { who: step.who, what: stepSentence(step), page: step.page ?? null };
}
