import { stringify } from 'yaml';
import { formatEntry } from '../../catalog/format.ts';
import { Name, WebUrl } from '../../catalog/fields.ts';
import { exactLine } from '../clean.ts';
import { humanise } from '../draft.ts';
import type { ImportSource } from './entry.ts';
import { fieldOf, lineOf, listOf } from './value.ts';

/** Whether a file is the manifest of a bundle for Claude Desktop (MCPB). */
export function isBundle(value: unknown): boolean {
  return (
    typeof fieldOf(value, 'server') === 'object' &&
    ['manifest_version', 'dxt_version'].some((key) => typeof fieldOf(value, key) === 'string')
  );
}

/**
 * The entry of a bundle: it is installed in Claude's own settings, so there is no address. Undefined where it has
 * no name.
 */
export function bundleEntry(
  value: unknown,
  id: string,
  { from, today, defaults }: ImportSource,
): string | undefined {
  const own = [fieldOf(value, 'display_name'), fieldOf(value, 'name')];
  const name = own.find((each) => Name.safeParse(exactLine(each)).success) as string | undefined;
  if (name === undefined) return undefined;
  const version = lineOf(value, 'version', 100) ?? 'unknown';
  const source = `${from}: ${name}, version ${version}`;
  const tools = listOf(fieldOf(value, 'tools'), 2_000).flatMap((tool) => {
    const exact = exactLine(fieldOf(tool, 'name'));
    return exact === undefined
      ? []
      : [{ name: exact, summary: humanise(exact), access: 'unknown' }];
  });
  const websites = [fieldOf(value, 'homepage'), fieldOf(fieldOf(value, 'repository'), 'url')];
  const fact = { source, checked: today };
  const entry = {
    name,
    description: lineOf(value, 'description', 160) ?? null,
    vendor: lineOf(fieldOf(value, 'author'), 'name', 100) ?? null,
    website: websites.find((each) => WebUrl.safeParse(each).success) ?? null,
    docs: WebUrl.safeParse(fieldOf(value, 'documentation')).data,
    categories: [...defaults.categories],
    status: 'bundled',
    tools:
      tools.length === 0
        ? undefined
        : {
            complete: fieldOf(value, 'tools_generated') !== true,
            ...fact,
            items: uniqueTools(tools),
          },
    useCases: [...defaults.useCases],
    imported: [{ from, name: lineOf(value, 'name') ?? id, version, checked: today }],
    sources: [source],
    checked: today,
  };
  return formatEntry(stringify(entry, { aliasDuplicateObjects: false }));
}

function uniqueTools<Tool extends { name: string }>(tools: readonly Tool[]): Tool[] {
  return [...new Map(tools.map((tool) => [tool.name, tool])).values()];
}
