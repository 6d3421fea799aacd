import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { isAllNested } from './shared/nested.ts';
import { fateOf, keyOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';

export const serverKeyMissing: Rule<Args> = {
  severity: 'error',
  title: 'Server lacks a key that its client asks for',
  message: ({ server, key, isFormer, ...told }) =>
    isFormer === true
      ? `The server "${server}" has no "${key}", and older versions of ${told.client} pass over it without a word. Add it.`
      : `The server "${server}" has no "${key}"${tellFate(told)} without a word. Add it.`,
  checkServer: (target) =>
    (isAllNested(target) ? [] : mismatchesOf(target, 'key-missing')).flatMap((mismatch) => {
      // The other switch says the same, which has to be written so.
      if (keyOf(mismatch) === 'enabled' && Object.hasOwn(target.server.raw, 'disabled')) return [];
      return [
        {
          key: '',
          args: {
            server: target.server.name,
            key: keyOf(mismatch),
            ...(mismatch.isFormer === true && { isFormer: true as const }),
            ...fateOf(target),
          },
          ...(mismatch.isFormer === true && { severity: 'warning' as const }),
        },
      ];
    }),
  fix: ({ args: { key } }, entry) => {
    const value = values[key] ?? (key === 'name' ? entry.name : undefined);
    if (value === undefined) return undefined;
    return {
      label: `Write ${key}: ${JSON.stringify(value)}`,
      edits: [{ kind: 'set', path: [...entry.path, key], value }],
      // It would start what was never started.
      ...(key === 'enabled' && { isSafe: false }),
    };
  },
  page: {
    why: 'Goose reads an extension only where it says enabled, and args where it starts a program; most versions want a name and a description as well. It skips the others and says nothing.',
    sources: [docs.mcp],
  },
};

const values: Readonly<Record<string, unknown>> = { enabled: true, args: [], description: '' };

interface Args extends ClientFate {
  server: string;
  key: string;
  isFormer?: true;
}
