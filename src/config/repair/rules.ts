import { byteOrderMark } from '../../rules/byte-order-mark.ts';
import { fileEncoding } from '../../rules/file-encoding.ts';
import { jsonInvalid } from '../../rules/json-invalid.ts';
import { jsonKeyDuplicate } from '../../rules/json-key-duplicate.ts';
import { mcpFlat } from '../../rules/mcp-flat.ts';
import { mcpNotObject } from '../../rules/mcp-not-object.ts';
import { mcpOtherClient } from '../../rules/mcp-other-client.ts';
import { mcpOtherFormat } from '../../rules/mcp-other-format.ts';
import { mcpServersKey } from '../../rules/mcp-servers-key.ts';
import { ruleBook } from '../../rules/rule.ts';
import { serverRules } from '../../rules/tables/servers.ts';

// Not all rules: a page that checks a configuration would load the others too.
const repairRules = {
  ...serverRules,
  'byte-order-mark': byteOrderMark,
  'file-encoding': fileEncoding,
  'json-invalid': jsonInvalid,
  'json-key-duplicate': jsonKeyDuplicate,
  'mcp-flat': mcpFlat,
  'mcp-not-object': mcpNotObject,
  'mcp-other-client': mcpOtherClient,
  'mcp-other-format': mcpOtherFormat,
  'mcp-servers-key': mcpServersKey,
} as const;

export const { describe, finding, grade, planFix, planFileFix } = ruleBook(repairRules);

export type RepairRuleId = keyof typeof repairRules;
