import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { claudeCode } from '../clients/claude-code.ts';
import { claudeCodeRules } from '../clients/tool-rules/claude.ts';
import { rulesFor } from '../config/permissions/modes.ts';
import { describeGaps } from '../config/permissions/rules.ts';
import { chooseConnector } from '../config/policy/choice.ts';
import { lastOf } from '../coverage/last.ts';

/** How a connector is held to reading in Claude Code; undefined where no tool is known that reads. */
export const readOnlyView = lastOf(makeView);

function makeView(catalog: Catalog, connector: Connector): ReadOnlyView | undefined {
  const chosen = chooseConnector(catalog, connector, claudeCode);
  if (chosen === undefined || chosen.tools.read.length === 0) return undefined;
  return {
    file: claudeCodeRules.file,
    text: claudeCodeRules.write([
      rulesFor({ server: chosen.name, tools: chosen.tools }, 'read-only'),
    ]),
    sentence: `In Claude Code these rules let the ${readers(chosen.tools.read.length)}, and refuse the others that are known. They are for a server that you added under the name ${chosen.name}; a plugin names its tools otherwise.`,
    gap: describeGaps(chosen)[0],
    // The choice goes in the fragment, as in the builder.
    admin: `/admin/#s=${chosen.name}&c=${connector.id}`,
  };
}

function readers(count: number): string {
  return count === 1 ? 'one tool run that only reads' : `${count} tools run that only read`;
}

/** The rules and what to know of them. */
export interface ReadOnlyView {
  file: string;
  text: string;
  sentence: string;
  gap: string | undefined;
  /** Where other programs and other rules are. */
  admin: string;
}
