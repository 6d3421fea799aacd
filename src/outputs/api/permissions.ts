import { z } from 'zod';
import type { Connector } from '../../catalog/connector.ts';
import { Id } from '../../catalog/fields.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { claudePermissions } from '../../clients/tool-rules/claude.ts';
import { modes, rulesFor, type ModeId } from '../../config/permissions/modes.ts';
import type { EndpointTools } from '../../config/permissions/server-tools.ts';
import { chooseConnector } from '../../config/policy/choice.ts';
import { pagePath } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { Approved, approvedOf } from './approved.ts';
import { links, linksOf, schemaField } from './fields.ts';

const Names = z.array(z.string());
const Mode = z.enum(Object.keys(modes) as [ModeId, ...ModeId[]]);

const Rules = z.strictObject({ allow: Names, ask: Names, deny: Names });

/** Which tools of a connector may run, by what they do: `permissions/<id>.json`. */
export const PermissionsDocument = z
  .strictObject({
    ...schemaField,
    connector: Id,
    server: z.string().nullable().meta({
      description: 'Its name in a configuration; `null` where there is none to configure.',
    }),
    complete: z.boolean().meta({
      description:
        'Whether these are all of its tools. If not, what is allowed is safe, and what is refused is not all that could be.',
    }),
    tools: z
      .strictObject({ read: Names, write: Names, destructive: Names, unknown: Names })
      .meta({ description: 'The names of its tools by what they do, as the server has them.' }),
    refused: Names.optional().meta({
      description: 'Those that the organisation which runs this catalog does not allow.',
    }),
    approved: Approved,
    sets: z
      .array(
        z.strictObject({
          mode: Mode,
          permissions: Rules.meta({ description: '`permissions` of Claude Code’s settings.' }),
        }),
      )
      .meta({ description: 'For a server that was added by hand, under its name.' }),
    plugins: z
      .array(z.strictObject({ plugin: z.string(), server: z.string(), prefix: z.string() }))
      .meta({
        description:
          'The plugins that bring it along: what their names begin with in place of `mcp__<server>__`.',
      }),
    ...links,
  })
  .meta({
    title: 'Permissions',
    description: 'The tools of one connector as permission rules: read only, ask, or as it is.',
  });

/** Makes `permissions/<id>.json`. */
export function permissionsDocument(
  { catalog, uses }: Workspace,
  connector: Connector,
): Omit<z.output<typeof PermissionsDocument>, '$schema'> {
  const chosen = chooseConnector(catalog, connector, claudeCode);
  const { isComplete, refused, ...tools } = chosen?.tools ?? NONE;
  return {
    connector: connector.id,
    server: chosen?.name ?? null,
    complete: isComplete,
    tools,
    ...(refused && { refused: [...refused] }),
    ...approvedOf(connector),
    sets: (chosen === undefined ? [] : (Object.keys(modes) as ModeId[])).map((mode) => ({
      mode,
      permissions: claudePermissions([
        rulesFor({ server: chosen?.name ?? '', tools: chosen?.tools ?? NONE }, mode),
      ]),
    })),
    plugins: (uses.get(connector.id) ?? []).flatMap(({ plugin, server }) =>
      server === undefined
        ? []
        : [{ plugin: plugin.id, server, prefix: prefixOf(plugin.plugin.name, server) }],
    ),
    ...linksOf(pagePath('/connectors/[id]/', connector.id)),
  };
}

function prefixOf(plugin: string, server: string): string {
  const { allow } = claudePermissions([
    { server, plugin, allow: [''], ask: [], deny: [], isLimited: false, nets: [] },
  ]);
  return allow[0] ?? '';
}

const NONE: EndpointTools = {
  read: [],
  write: [],
  destructive: [],
  unknown: [],
  isComplete: false,
};
