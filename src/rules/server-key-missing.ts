import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { fateOf, keyOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';

export const serverKeyMissing: Rule<Args> = {
  severity: 'error',
  title: 'Server lacks a key that its client asks for',
  message: ({ server, key, ...told }) =>
    `The server "${server}" has no "${key}"${tellFate(told)} without a word. Add it.`,
  checkServer: (target) =>
    mismatchesOf(target, 'key-missing').map((mismatch) => ({
      key: '',
      args: { server: target.server.name, key: keyOf(mismatch), ...fateOf(target) },
    })),
  fix: ({ args: { key } }, entry) => {
    const value = key === 'name' ? entry.name : '';
    return {
      label: `Write ${key}: ${JSON.stringify(value)}`,
      edits: [{ kind: 'set', path: [...entry.path, key], value }],
    };
  },
  page: {
    why: 'Goose reads an extension only where it has a name and a description, if only an empty one. It skips the others and says nothing.',
    sources: [docs.mcp],
  },
};

interface Args extends ClientFate {
  server: string;
  key: string;
}
