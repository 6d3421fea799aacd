import { resolve } from 'node:path';
import { workspaceDirectories } from '../directories.ts';
import { defineCommand } from './command.ts';
import { catalogOption, onlyOption, pluginsOption } from './options.ts';

export const build = defineCommand({
  options: {
    plugins: pluginsOption,
    catalog: catalogOption,
    only: onlyOption,
    out: { type: 'string', default: 'dist', value: 'DIR', about: 'where the site is written' },
  },
  async run({ values }, io) {
    // Loaded here: the package has its options without it.
    const { buildSite } = await import('../build-site.ts');
    const directories = await workspaceDirectories(values, io);
    return (await buildSite(resolve(io.cwd, values.out), directories, io)) ? 0 : 1;
  },
});
