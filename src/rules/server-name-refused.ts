import type { Rule } from './rule.ts';
import { slugName } from '../clients/name.ts';
import { clientFirst } from './shared/client-name.ts';
import { plainName } from './fix/plain-name.ts';
import { rename } from './fix/rename.ts';

export const serverNameRefused: Rule<Args> = {
  severity: 'error',
  title: 'Client does not start a server of that name',
  message: ({ server, client, words }) =>
    `${clientFirst(client)} does not start a server that is called "${server}": it takes ${words}. Rename it.`,
  checkServer: ({ server: { name }, client: { name: client, abilities } }) => {
    const { startedNames } = abilities;
    if (startedNames === undefined || startedNames.form.test(name)) return [];
    return [{ key: '', args: { server: name, client, words: startedNames.words } }];
  },
  fix: (_, entry, { names }) => rename(entry, plainName(entry.name) ?? slugName(entry.name), names),
  page: {
    why: 'Codex lists a server with a space, a quote or a letter like é in its name, and says only in its log that it did not start it.',
    sources: ['https://github.com/openai/codex'],
  },
};

interface Args {
  server: string;
  client: string;
  words: string;
}
