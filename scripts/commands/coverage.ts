import { styleText } from 'node:util';
import type { CoverageState } from '../../src/coverage/coverage-row.ts';
import { verdictOf, stateLabels } from '../../src/coverage/states.ts';
import { printable, withoutCommands } from '../../src/shell/printable.ts';
import { readWorkspace } from '../../src/workspace/workspace.ts';
import { noteEmptyDirectories, workspaceDirectories } from '../directories.ts';
import { hasColor } from '../io.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const coverage = defineCommand({
  words: '[DIR…]',
  options: { plugins: pluginsOption, catalog: catalogOption },
  async run({ values, positionals }, io) {
    const plugins = [...values.plugins, ...positionals];
    const workspace = await readWorkspace(await workspaceDirectories({ ...values, plugins }, io));
    noteEmptyDirectories(plugins, workspace, io);
    const color = hasColor(io.stdout, io);
    for (const plugin of workspace.plugins) {
      const lines = plugin.rows.map((row) => {
        const state = stateLabels[row.state].label.padEnd(STATE_WIDTH);
        const names = plain(row.included.map(({ name }) => name).join(', ')) || '—';
        return `  ${paint(color, row.state, state)} ${plain(row.label).padEnd(LABEL_WIDTH)} ${names}`;
      });
      const verdict = verdictOf(plugin);
      io.stdout.write(`${[`${plain(plugin.plugin.name)}: ${verdict}`, ...lines].join('\n')}\n\n`);
    }
    return 0;
  },
});

const STATE_WIDTH = Math.max(...Object.values(stateLabels).map(({ label }) => label.length));
const LABEL_WIDTH = 26;

const colors = {
  ready: 'green',
  'set-up': 'yellow',
  'documented-only': 'red',
  open: 'cyan',
} as const satisfies Record<CoverageState, string>;

function paint(color: boolean, state: CoverageState, text: string): string {
  return color ? styleText(colors[state], text, { validateStream: false }) : text;
}

function plain(text: string): string {
  return withoutCommands(printable(text));
}
