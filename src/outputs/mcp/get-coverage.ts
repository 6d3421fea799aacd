import { z } from 'zod';
import type { Connector } from '../../catalog/connector.ts';
import type { CoverageRow } from '../../coverage/coverage-row.ts';
import { verdictOf } from '../../coverage/states.ts';
import { coverageRows } from '../../views/coverage-rows.ts';
import { contextOf } from '../../views/plugin-view.ts';
import { installation } from '../../views/install.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { namedConnectors, namedPlugins } from './named.ts';
import { defineTool, more, NameInput, offset } from './tool.ts';

export const getCoverage = defineTool({
  title: 'Get the coverage of a plugin',
  description:
    'What of a plugin works: each category that it uses, whether that is ready, has to be set up or is open, the connectors included and those that would do instead. With a connector, whether the plugin works with it, what its skills gain, and the categories that name it alone.',
  input: {
    plugin: NameInput.meta({ description: 'Its id, as list_plugins has it.' }),
    connector: NameInput.optional().meta({
      description: 'One connector to ask about, by id or name.',
    }),
    offset: offset.meta({ description: 'Where to go on in its categories.' }),
  },
  output: z.object({
    plugin: z.string(),
    verdict: z.string(),
    context: z.string().nullable().meta({
      description: 'How many tools it brings into a conversation, and what clients take.',
    }),
    install: z.array(z.string()).meta({ description: 'The commands that install it.' }),
    connector: z
      .object({
        id: z.string(),
        says: z.string(),
        server: z.string().nullable(),
        skills: z.array(z.object({ skill: z.string(), adds: z.string().nullable() })),
      })
      .nullable()
      .meta({ description: 'The connector that was asked about.' }),
    categories: z.array(
      z.object({
        category: z.string(),
        state: z.string(),
        means: z.string(),
        included: z.array(z.object({ name: z.string(), remarks: z.array(z.string()) })),
        others: z.array(z.string()).meta({ description: 'What the plugin names as an option.' }),
        skills: z.int().meta({ description: 'How many skills use it.' }),
      }),
    ),
    more,
  }),
  run: async ({ plugin: name, connector: asked, offset: from }, source) => {
    const workspace = await source.workspace();
    const plugins = namedPlugins(workspace, [name]);
    if ('problem' in plugins) return plugins;
    const [plugin] = plugins as [SitePlugin];
    const named = await namedConnectors(asked === undefined ? [] : [asked], source);
    if ('problem' in named) return named;
    const [about] = named;
    return {
      facts: {
        plugin: plugin.id,
        verdict: verdictOf(plugin),
        context: contextOf(workspace, plugin) ?? null,
        install: installation(workspace, plugin).commands,
        connector: about === undefined ? null : useOf(workspace, plugin, about.connector),
      },
      list: {
        key: 'categories',
        items: coverageRows(workspace.catalog, plugin)
          .filter((_, index) => isAbout(plugin.rows[index], about?.connector))
          .map((row) => ({
            category: row.category.text,
            state: row.state.label,
            means: row.state.line,
            included: row.included.map(({ name: each, remarks }) => ({ name: each.text, remarks })),
            others: row.others.map(({ text }) => text),
            skills: row.skills,
          })),
        offset: from,
      },
    };
  },
});

function isAbout(row: CoverageRow | undefined, connector: Connector | undefined): boolean {
  if (connector === undefined || row === undefined) return true;
  return [...row.included, ...row.others].some((each) => each.connector === connector);
}

/** What a plugin has to do with one connector. */
function useOf({ uses }: Workspace, plugin: SitePlugin, { id, name }: Connector) {
  const use = uses.get(id)?.find((each) => each.plugin === plugin);
  const skills = (use?.skills ?? []).map(({ name: skill, adds }) => ({ skill, adds }));
  const server = use?.server ?? null;
  const says =
    use === undefined
      ? `${plugin.title} does not name ${name}.`
      : server === null
        ? `${plugin.title} names ${name} and brings no server for it: add it yourself.`
        : `${plugin.title} brings ${name} along as ${server}.`;
  return { id, says, server, skills };
}
