import { toolRulesForms, type ToolRulesFormId } from '../../src/clients/tool-rules/forms.ts';
import { knownClient } from '../../src/clients/clients.ts';
import { modes } from '../../src/config/permissions/modes.ts';
import { permissionRules } from '../../src/config/permissions/rules.ts';
import { formOption, namingOptions, readNamed } from '../chosen-servers.ts';
import { knownId } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const permissions = defineCommand({
  words: '[<connector>…]',
  options: {
    ...namingOptions,
    client: formOption('whose form to write', toolRulesForms),
    plugins: pluginsOption,
    catalog: catalogOption,
  },
  async run({ values, positionals }, io) {
    const ids = Object.keys(toolRulesForms) as ToolRulesFormId[];
    const form = toolRulesForms[knownId('client', values.client, ids)];
    const { mode, serversFor } = await readNamed(values, positionals, io);
    const chosen = serversFor(await knownClient(form.client));
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
