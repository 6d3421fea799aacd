import { manifestCases } from './manifest-cases.ts';
import { marketplaceCases } from './marketplace-cases.ts';
import { hookCases } from './hook-cases.ts';
import { serverCases } from './server-cases.ts';
import { textCases } from './text-cases.ts';

/** Plugins and marketplaces, most with one mistake, a few with none: the files of each by their paths. */
export const brokenPlugins: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>> = {
  ...manifestCases,
  ...marketplaceCases,
  ...hookCases,
  ...serverCases,
  ...textCases,
};
