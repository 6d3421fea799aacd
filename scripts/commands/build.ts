import { buildSite } from '../build-site.ts';
import { fromCaller, usePluginDirectories } from '../plugin-directories.ts';
import { parseOptions } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const build: Command = {
  usage: '[--plugins DIR]… [--out DIR]',
  summary:
    'Builds the site, from the embedded marketplace or those given; where anything fails, the last good site stays.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: {
        out: { type: 'string', default: 'dist' },
        plugins: { type: 'string', multiple: true, default: [] },
      },
    });
    await usePluginDirectories(values.plugins);
    return (await buildSite(fromCaller(values.out))) ? 0 : 1;
  },
};
