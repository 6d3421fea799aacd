import { z } from 'zod';
import { verdictOf } from '../../coverage/states.ts';
import { defineTool, more, offset } from './tool.ts';

export const listPlugins = defineTool({
  title: 'List plugins',
  description:
    'The plugins that the catalog knows, with how much of each works: what it needs is in get_coverage.',
  input: {
    query: z.string().max(200).default('').meta({ description: 'Words that its text must have.' }),
    offset,
  },
  output: z.object({
    total: z.int(),
    plugins: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        description: z.string().nullable().meta({ description: 'In the words of the plugin.' }),
        marketplace: z.string().nullable(),
        verdict: z.string(),
        connectors: z.array(z.string()).meta({ description: 'Those that it brings along.' }),
      }),
    ),
    more,
  }),
  run: async ({ query, offset: from }, source) => {
    const { plugins } = await source.workspace();
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = plugins.filter(({ title, plugin, servers, rows }) => {
      const text = [
        title,
        plugin.name,
        plugin.description,
        ...servers.map(({ connector }) => connector?.name),
        ...rows.map(({ label }) => label),
      ]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return {
      facts: { total: fitting.length },
      list: {
        key: 'plugins',
        items: fitting.map((plugin) => ({
          id: plugin.id,
          title: plugin.title,
          description: plugin.plugin.description,
          marketplace: plugin.marketplace ?? null,
          verdict: verdictOf(plugin),
          connectors: [...new Set(plugin.servers.flatMap(({ connector }) => connector?.id ?? []))],
        })),
        offset: from,
      },
    };
  },
});
