import { askCommand, type CommandQuestion } from './command.ts';
import { askRemote, type RemoteQuestion, type Reply } from './remote.ts';

/**
 * Asks one endpoint. With headers it is asked twice, first as a stranger, so that the answer tells how
 * people sign in as well as what those who did are shown.
 */
export async function ask(question: Question): Promise<Reply> {
  if ('command' in question) return askCommand(question);
  const { headers = {}, ...open } = question;
  const stranger = await askRemote(open);
  if (Object.keys(headers).length === 0 || stranger.state === 'unreachable') return stranger;
  const known = await askRemote(question);
  if (known.state === 'answers') {
    return { ...known, signedIn: true, ...(stranger.signIn && { signIn: stranger.signIn }) };
  }
  return stranger.state === 'sign-in' ? { ...stranger, detail: 'a token was refused' } : stranger;
}

/** Runs a function over items, so many at a time, and returns the results in the order of the items. */
export async function mapSome<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

export type Question = RemoteQuestion | CommandQuestion;
