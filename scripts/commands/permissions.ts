import { toolRulesForms, type ToolRulesFormId } from '../../src/clients/tool-rules/forms.ts';
import { knownClient } from '../../src/clients/clients.ts';
import { modes } from '../../src/config/permissions/modes.ts';
import { permissionRules } from '../../src/config/permissions/rules.ts';
import {
  approvedOption,
  modeOption,
  namedServers,
  pluginOption,
  readMode,
  readNamed,
} from '../chosen-servers.ts';
import { unknownWord } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const permissions = defineCommand({
  words: '[<connector>…]',
  options: {
    plugin: pluginOption,
    approved: approvedOption,
    mode: modeOption,
    client: {
      type: 'string',
      default: 'claude-code',
      value: 'ID',
      about: `whose form to write: ${Object.keys(toolRulesForms).join(', ')}`,
    },
    plugins: pluginsOption,
    catalog: catalogOption,
  },
  async run({ values, positionals }, io) {
    const mode = readMode(values.mode);
    if (!Object.hasOwn(toolRulesForms, values.client)) {
      const ids = Object.keys(toolRulesForms);
      throw unknownWord('client', values.client, ids, ids.join(', '));
    }
    const workspace = await readNamed(values, io);
    const form = toolRulesForms[values.client as ToolRulesFormId];
    const client = await knownClient(form.client);
    const { plugin: plugins, approved } = values;
    const chosen = namedServers(workspace, { connectors: positionals, plugins, approved }, client);
    const { rules, remarks } = permissionRules(chosen, mode);
    io.stdout.write(`${form.write(rules)}\n`);
    const said = [
      `${form.name}, ${form.file}. ${modes[mode].label}: ${modes[mode].line}`,
      ...chosen.remarks,
      ...form.notes,
      ...remarks,
    ];
    for (const remark of said) io.stderr.write(`${remark}\n`);
    return rules.length === 0 ? 1 : 0;
  },
});
