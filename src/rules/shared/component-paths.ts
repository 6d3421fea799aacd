import { member, type Node } from '../../diagnostics/json.ts';
import { itemsOf, type Declaration } from './declarations.ts';

/** The paths to parts of a plugin that are not skills, commands, agents or servers, with their keys. */
export function pathsIn({ value }: Declaration): { field: string; node: Node }[] {
  const experimental = value('experimental');
  return [
    ...keys.map((field) => ({ field, list: value(field) })),
    ...['themes', 'monitors'].map((key) => ({
      field: `experimental.${key}`,
      list: member(experimental, key),
    })),
  ].flatMap(({ field, list }) => itemsOf(list).map((node) => ({ field, node })));
}

const keys = ['hooks', 'outputStyles', 'workflows', 'lspServers', 'themes', 'monitors', 'types'];
