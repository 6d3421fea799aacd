import { stripVTControlCharacters, styleText } from 'node:util';
import { countStates, type CoverageState } from '../../src/coverage/plugin-coverage.ts';
import { describeVerdict, stateLabels } from '../../src/coverage/states.ts';
import { siteModel } from '../../src/workspace/workspace.ts';
import { noteEmptyDirectories, usePluginDirectories } from '../plugin-directories.ts';
import { parseOptions } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const coverage: Command = {
  usage: '[--plugins DIR]…',
  summary: 'Prints for each plugin which categories are ready, need set-up, are missing or open.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: { plugins: { type: 'string', multiple: true, default: [] } },
    });
    await usePluginDirectories(values.plugins);
    const { plugins, marketplaces } = await siteModel();
    noteEmptyDirectories(values.plugins, marketplaces);
    const color = process.stdout.isTTY;
    for (const plugin of plugins) {
      const lines = plugin.rows.map((row) => {
        const state = stateLabels[row.state].label.padEnd(STATE_WIDTH);
        const names = plain(row.included.map(({ name }) => name).join(', ')) || '—';
        return `  ${paint(color, row.state, state)} ${plain(row.label).padEnd(LABEL_WIDTH)} ${names}`;
      });
      const verdict = describeVerdict(countStates(plugin));
      process.stdout.write(
        `${[`${plain(plugin.plugin.name)}: ${verdict}`, ...lines].join('\n')}\n\n`,
      );
    }
    return 0;
  },
};

const STATE_WIDTH = Math.max(...Object.values(stateLabels).map(({ label }) => label.length));
const LABEL_WIDTH = 26;

const colors = {
  ready: 'green',
  'set-up': 'yellow',
  'documented-only': 'red',
  undocumented: 'magenta',
  open: 'cyan',
} as const satisfies Record<CoverageState, string>;

function paint(color: boolean, state: CoverageState, text: string): string {
  return color ? styleText(colors[state], text) : text;
}

/** Text of strangers without escape sequences and line ends. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');
}
