import { deedsOf } from './align-tools.ts';
import type { Compared } from './data.ts';
import { deeds } from './tool-words.ts';

/**
 * What people lose and gain who take one connector in place of another, by the tools that are known; empty where
 * nothing of that is known. Of the other one it is what the endpoint has that is chosen.
 * @example
 * lessOf(gmail, microsoft365) // => ['Less: no known tool to send or post; Gmail has 2.']
 */
export function lessOf(old: Compared, whole: Compared, endpoint?: string): string[] {
  const next = {
    ...whole,
    tools: whole.tools.filter(
      ([, , , only]) => only === undefined || !endpoint || only === endpoint,
    ),
  };
  if (next.tools.length === 0) return [`What ${next.name} can do is not known tool by tool.`];
  if (old.tools.length === 0) return [];
  const [before, after] = [deedsOf(listOf(old)), deedsOf(listOf(next))];
  const lost = [...before].filter(([deed]) => !after.has(deed));
  return [
    ...lost.map(
      ([deed, count]) =>
        `Less: no known tool to ${deeds[deed].label.toLowerCase()}; ${old.name} has ${count}.`,
    ),
    ...(canDelete(next) && !canDelete(old) ? ['More: it can delete.'] : []),
  ];
}

const canDelete = ({ tools }: Compared) => tools.some(([, , access]) => access === 'destructive');

function listOf({ id, name, tools }: Compared) {
  return {
    name: `${id} ${name}`,
    tools: tools.map(([tool, summary, access]) => ({ name: tool, summary, access })),
  };
}
