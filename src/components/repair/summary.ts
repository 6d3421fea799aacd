import type { Repair } from '../../config/repair/repair.ts';

/** What was found, in a line. */
export function summaryOf({ client, candidates, others, servers, problems }: Repair): string {
  const count = (severity: string, one: string) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`];
  };
  const found = [
    ...count('error', 'error'),
    ...count('warning', 'warning'),
    ...count('info', 'note'),
  ];
  const number = `${servers.length} ${servers.length === 1 ? 'server' : 'servers'}`;
  if (candidates.length > 1) {
    const common = found.length === 0 ? '' : ` Wrong for each: ${found.join(', ')}.`;
    return `${number} read. Say which client it is for.${common}`;
  }
  const also = others.length === 0 ? '' : ` (or ${others.map(({ name }) => name).join(', ')})`;
  return `${client.name}${also}, ${number} read: ${found.length === 0 ? 'nothing wrong' : found.join(', ')}.`;
}

/** How many problems can be fixed without asking. */
export function countSafe({ problems }: Repair): number {
  return problems.filter(({ fix }) => fix?.isSafe === true).length;
}

/** The line of a text in which a place lies. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
