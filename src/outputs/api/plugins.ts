import { z } from 'zod';
import { countStates } from '../../coverage/plugin-coverage.ts';
import { inspectFinding, inspectPlugin } from '../inspect.ts';
import { InspectFinding, InspectPlugin } from '../inspect-schema.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { contextCost } from '../../views/context-cost.ts';
import { installation } from '../../views/install.ts';
import { marketplaceOf } from '../../views/policy-view.ts';
import { describeSource } from '../../views/plugin-source.ts';
import { Count, dataLink, Href, links, linksOf, Nullable, schemaField } from './fields.ts';
import { pagePath } from '../../views/routes.ts';

/** The states of a category in a plugin, as the pages call them. */
export const State = z.enum(['ready', 'set-up', 'documented-only', 'open']);

const head = {
  id: z.string().meta({ description: 'The id in addresses, unique on this site.' }),
  name: z.string(),
  title: z.string(),
  description: Nullable.meta({ description: 'In the words of the plugin.' }),
  version: Nullable,
  marketplace: Nullable,
  refusals: z
    .array(
      z.strictObject({
        program: z.string().meta({ description: 'The id of the program, such as `claude-code`.' }),
        what: z.enum(['manifest', 'entry', 'marketplace']).meta({
          description: 'What it refuses: the manifest, the entry of the marketplace or all of it.',
        }),
        finding: InspectFinding,
      }),
    )
    .meta({ description: 'The programs that do not install it as it is, and why.' }),
};

/** All plugins in short: `plugins.json`. */
export const PluginsDocument = z
  .strictObject({
    ...schemaField,
    plugins: z.array(
      z.strictObject({
        ...head,
        servers: Count,
        skills: Count.meta({ description: 'Skills and commands.' }),
        categories: z.record(z.enum([...State.options, 'undocumented']), Count).meta({
          description:
            'How many of its categories are in each state, and how many of them no table names.',
        }),
        findings: z.strictObject({ error: Count, warning: Count, info: Count }),
        ...links,
        data: Href.meta({ description: 'The plugin in full.' }),
      }),
    ),
    elsewhere: z
      .array(
        z.strictObject({
          name: z.string(),
          marketplace: Nullable,
          description: Nullable,
          source: z.enum(['external', 'missing']),
          address: Nullable.meta({ description: 'Where it is kept, where that is a web page.' }),
        }),
      )
      .meta({ description: 'Plugins that are known from their marketplace entry only.' }),
  })
  .meta({ title: 'Plugins', description: 'All plugins in short.' });

/** Makes `plugins.json`. */
export function pluginsDocument({
  plugins,
  marketplaces,
}: Workspace): Omit<z.output<typeof PluginsDocument>, '$schema'> {
  return {
    plugins: plugins.map((plugin) => ({
      ...headOf(plugin),
      servers: plugin.servers.length,
      skills: plugin.skills.length,
      categories: countStates(plugin),
      findings: {
        error: plugin.findings.filter(({ severity }) => severity === 'error').length,
        warning: plugin.findings.filter(({ severity }) => severity === 'warning').length,
        info: plugin.findings.filter(({ severity }) => severity === 'info').length,
      },
      ...linksOf(pagePath('/plugins/[id]/', plugin.id)),
      data: dataLink(pagePath('/plugins/[id]/', plugin.id)),
    })),
    elsewhere: marketplaces.flatMap(({ name, others }) =>
      others.map((plugin) => ({
        name: plugin.name,
        marketplace: name ?? null,
        description: plugin.description,
        source: plugin.source === 'missing' ? ('missing' as const) : ('external' as const),
        address: describeSource(plugin).href ?? null,
      })),
    ),
  };
}

const { name: _, ...inspected } = InspectPlugin.shape;
const Row = z.strictObject({
  label: z.string(),
  placeholder: Nullable.meta({ description: 'Without the leading ~~.' }),
  category: Nullable.meta({ description: 'Id of the category.' }),
  state: State,
  included: z.array(
    z.strictObject({
      name: z.string(),
      connector: Nullable,
      servers: z.array(z.string()).meta({ description: 'Names of the servers that stand for it.' }),
    }),
  ),
  others: z.array(z.strictObject({ name: z.string(), connector: Nullable })),
});

/** One plugin: what `inspect` prints of it, its coverage and its findings. */
export const PluginDocument = z
  .strictObject({
    ...schemaField,
    ...head,
    install: z.array(z.string()).meta({
      description:
        'The commands that install it, for bash and zsh; none where Claude Code takes no such name.',
    }),
    ...inspected,
    marketplaceSource: z
      .strictObject({ name: z.string(), source: z.string().optional() })
      .nullable()
      .meta({
        description: 'Its marketplace, and what `claude plugin marketplace add` takes for it.',
      }),
    context: z
      .strictObject({
        connectors: Count,
        tools: Count.meta({ description: 'How many of their tools are known.' }),
        complete: z.boolean().meta({ description: 'Whether these are all.' }),
        measured: Count.meta({
          description: 'Of how many of them the definitions of the tools were measured.',
        }),
        tokens: z.int().min(0).nullable().meta({
          description:
            'About how many tokens those took, by the rule that `answers` of a connector names; `null` where none was measured.',
        }),
      })
      .meta({ description: 'What its connectors bring into a conversation.' }),
    coverage: z.array(Row).meta({ description: 'Each category it names, and what is wired.' }),
    findings: z.array(InspectFinding),
    ...links,
  })
  .meta({
    title: 'Plugin',
    description: 'One plugin as the command inspect prints it, with coverage and findings.',
  });

/** Makes `plugins/<id>.json`. */
export function pluginDocument(
  model: Workspace,
  plugin: SitePlugin,
): Omit<z.output<typeof PluginDocument>, '$schema'> {
  return {
    ...headOf(plugin),
    install: installation(model, plugin).commands,
    ...inspectPlugin(plugin),
    marketplaceSource: marketplaceOf(model, plugin) ?? null,
    context: contextOf(model, plugin),
    coverage: plugin.rows.map((row) => ({
      label: row.label,
      placeholder: row.placeholder,
      category: row.category?.id ?? null,
      state: row.state,
      included: row.included.map(({ name, connector, servers }) => ({
        name,
        connector: connector?.id ?? null,
        servers: servers.map(({ server }) => server.name),
      })),
      others: row.others.map(({ name, connector }) => ({ name, connector: connector?.id ?? null })),
    })),
    findings: plugin.findings.map(inspectFinding),
    ...linksOf(pagePath('/plugins/[id]/', plugin.id)),
  };
}

function contextOf({ catalog }: Workspace, { servers }: SitePlugin) {
  const cost = contextCost(
    catalog,
    servers.flatMap(({ connector }) => connector ?? []),
  );
  const { connectors, tools, isComplete, measured, tokens } = cost;
  return {
    connectors,
    tools,
    complete: isComplete,
    measured,
    tokens: measured === 0 ? null : tokens,
  };
}

function headOf({ id, title, marketplace, plugin, refusals }: SitePlugin) {
  return {
    id,
    name: plugin.name,
    title,
    description: plugin.description,
    version: plugin.version,
    marketplace: marketplace ?? null,
    refusals: refusals.map(({ host, what, finding }) => ({
      program: host,
      what,
      finding: inspectFinding(finding),
    })),
  };
}
