import type { Client, Tool } from '@modelcontextprotocol/client';
import type { Answer } from '../catalog/answer.ts';
import { cleanLine, exactLine } from './clean.ts';
import { sizeOfDefinitions } from './definitions.ts';

const MAX_TOOLS = 2_000;

/** How a connected server names itself and which protocol revision it speaks. */
export function identityOf(client: Client): Pick<Answer, 'protocol' | 'server'> {
  const { name, title, version } = client.getServerVersion() ?? {};
  const shown = cleanLine(name);
  return {
    ...given({ protocol: cleanLine(client.getNegotiatedProtocolVersion(), 40) }),
    ...(shown !== undefined && {
      server: {
        name: shown,
        ...given({ title: cleanLine(title), version: cleanLine(version, 60) }),
      },
    }),
  };
}

/**
 * The tools a connected server lists, sorted by name, each once; at most 2,000, and none whose name is
 * more than one clean line: how many were left out is said. What a tool says of itself is for `hear` alone, since no
 * answer keeps the words of others. Throws what the server or the connection
 * answered in their place.
 */
export async function listTools(client: Client, timeout: number, hear?: Hear): Promise<ToolList> {
  if (client.getServerCapabilities()?.tools === undefined) return { tools: [] };
  const { tools } = await client.listTools(undefined, { timeout, maxTotalTimeout: timeout });
  const byName = new Map<string, AnsweredTools[number]>();
  let leftOut = Math.max(0, tools.length - MAX_TOOLS);
  for (const tool of tools.slice(0, MAX_TOOLS)) {
    const name = exactLine(tool.name);
    if (name === undefined) {
      leftOut += 1;
      continue;
    }
    byName.set(name, { name, access: accessOf(tool) });
    const words = cleanLine(tool.description);
    if (words !== undefined) hear?.(name, words);
  }
  return {
    tools: [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...(tools.length > 0 && { definitions: sizeOfDefinitions(tools) }),
    ...(leftOut > 0 && { toolsLeftOut: leftOut }),
  };
}

/** What a tool does by the hints its server gives; a hint that is not given is not guessed. */
function accessOf({ annotations }: Pick<Tool, 'annotations'>): AnsweredTools[number]['access'] {
  if (annotations?.readOnlyHint === true) return 'read';
  if (annotations?.destructiveHint === true) return 'destructive';
  return annotations?.destructiveHint === false ? 'write' : 'unknown';
}

/** Leaves out what is undefined. */
function given<Key extends string>(
  fields: Record<Key, string | undefined>,
): { [Field in Key]?: string } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Field in Key]?: string };
}

/** Hears what a tool says of itself, as one clean line. */
export type Hear = (name: string, words: string) => void;

/** The tools that an answer keeps. */
export type ToolList = { tools: NonNullable<Answer['tools']> } & Pick<
  Answer,
  'definitions' | 'toolsLeftOut'
>;

type AnsweredTools = ToolList['tools'];
