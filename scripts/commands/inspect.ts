import { printableJson } from '../../src/shell/printable.ts';
import { inspectCoverage } from '../../src/outputs/inspect.ts';
import { readWorkspace } from '../../src/workspace/workspace.ts';
import { noteEmptyDirectories, workspaceDirectories } from '../directories.ts';
import { UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const inspect = defineCommand({
  words: '[DIR…]',
  options: {
    plugins: pluginsOption,
    catalog: catalogOption,
    format: {
      type: 'string',
      default: 'json',
      value: 'json',
      about: 'the form of what is printed',
    },
  },
  async run({ values, positionals }, io) {
    const plugins = [...values.plugins, ...positionals];
    if (values.format !== 'json') {
      throw new UsageError(`There is no format "${values.format}". Choose json.`);
    }
    const workspace = await readWorkspace(await workspaceDirectories({ ...values, plugins }, io));
    noteEmptyDirectories(plugins, workspace, io);
    const { marketplaces, pluginFindings } = workspace;
    const coverages = marketplaces.flatMap((marketplace) => marketplace.coverages);
    const report = inspectCoverage(coverages, pluginFindings);
    io.stdout.write(`${printableJson(report, 2)}\n`);
    return 0;
  },
});
