import type { Plugin } from '../../plugins/plugin.ts';
import type { Readme } from '../../plugins/readme.ts';
import { finding, type CheckFinding } from '../rules.ts';
import type { PluginCheck } from './check.ts';

/** What a README says of the configuration beside it: how many servers it has, which fields. */
export const checkReadmeFacts: PluginCheck = ({ plugin }) => {
  const { readme, source } = plugin;
  if (readme === null || source !== 'local') return [];
  return readme.text
    .split('\n')
    .flatMap((text, index) =>
      text.length > maximumLine
        ? []
        : [
            ...checkCount(text, index + 1, readme, plugin),
            ...checkFields(text, index + 1, readme, plugin),
          ],
    );
};

function checkCount(
  text: string,
  line: number,
  { file }: Readme,
  { servers }: Plugin,
): CheckFinding[] {
  const match = ofFile.exec(text) ?? ofPlugin.exec(text);
  const [whole, number = ''] = match ?? [];
  if (match === null || whole === undefined || Number(number) === servers.length) return [];
  const at = { file, line, column: match.index + whole.lastIndexOf(number) + 1 };
  return [
    finding('readme-count-differs', at, { statement: number, count: String(servers.length) }),
  ];
}

/** Fields of `.mcp.json` that the README describes as if they were there. */
function checkFields(
  text: string,
  line: number,
  { file }: Readme,
  { mcpFile }: Plugin,
): CheckFinding[] {
  const files = new Set(
    [...text.matchAll(/`([^`]*\.(?:json|ya?ml|toml|md))`/g)].map(([, name]) => name),
  );
  if (mcpFile === null || files.size !== 1 || !files.has('.mcp.json')) return [];
  return [...text.matchAll(described)].flatMap(({ index, 0: whole, 1: field = '' }) => {
    if (mcpFile.text.includes(JSON.stringify(field))) return [];
    const at = { file, line, column: index + whole.indexOf('`') + 1 };
    return [finding('readme-field-missing', at, { field, file: mcpFile.file })];
  });
}

const maximumLine = 2000;
/** `├── .mcp.json  # 7 MCP server connections` */
const ofFile =
  /\.mcp\.json`?\s*(?:#|—|–|-|:)[^\d\n]{0,20}\b(\d{1,3}) MCP (?:servers?|connect|integration)/i;
/** "This plugin consolidates 11 MCP server integrations" */
const ofPlugin =
  /\bthis plugin (?:bundles|consolidates|contains|has|includes|provides|ships(?: with)?) (\d{1,3}) MCP (?:servers?|connect|integration)/i;
/** "The `recommendedCategories` field lists …", not "The `timeout` field can be set …". */
const described =
  /\b[Tt]he `([A-Za-z]\w{1,60})` (?:array|field|key|list|object|property|section|setting) (?:contains|declares|defines|describes|enumerates|holds|lists|names|specifies)\b/g;
