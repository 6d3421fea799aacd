import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { isSpelledLike } from './shared/root-key.ts';

export const rootKeyUnknown: Rule<Args> = {
  severity: 'error',
  title: 'Servers lie under a key that the client does not read',
  message: ({ key, expected, client, not }) =>
    not !== undefined
      ? `${client} reads no server of "${key}", because it is ${others[not]}. Write an object with a name for each server.`
      : `${client} reads no server under the key "${key}". Write "${expected}".`,
  fixFile: ({ key, not }, { root }) => {
    const [path = []] = root ?? [];
    const [name, ...deeper] = path;
    const isMeant =
      not === undefined && name !== undefined && name !== key && isSpelledLike(name, key);
    if (!isMeant || deeper.length > 0) return undefined;
    return {
      label: `Rename the key to "${name}"`,
      edits: [{ kind: 'rename', path: [key], name }],
    };
  },
  page: {
    why: 'Each client looks for servers under one key, letter for letter. Under another, with another spelling, or in a list it finds none, mostly without a word.',
    sources: [docs.mcp],
  },
};

const others = { list: 'a list', text: 'no object' } as const;

interface Args {
  key: string;
  expected: string;
  client: string;
  /** What it is in place of an object. */
  not?: keyof typeof others;
}
