import type { SkillUse } from '../coverage/skill-coverage.ts';
import { evidenceRank } from '../plugins/connector-use.ts';
import type { SitePlugin } from './marketplaces.ts';

/** Which plugins wire or name each connector, and what it adds to which of their skills. */
export function usesByConnector(plugins: readonly SitePlugin[]): Map<string, ConnectorUses> {
  const uses = new Map<string, ConnectorUses>();
  const of = (id: string) => {
    const found = uses.get(id) ?? [];
    uses.set(id, found);
    return found;
  };
  for (const plugin of plugins) {
    const wired = new Map(
      plugin.servers.flatMap(({ connector, server }) =>
        connector === undefined ? [] : [[connector.id, server.name] as const],
      ),
    );
    for (const [id, server] of wired) {
      of(id).push({ plugin, server, skills: skillsOf(plugin, id) });
    }
    const named = plugin.rows.flatMap(({ included, others }) => [...included, ...others]);
    for (const { connector } of named) {
      if (connector === undefined || wired.has(connector.id)) continue;
      const entries = of(connector.id);
      // One plugin after the other: its own is the last.
      if (entries.at(-1)?.plugin === plugin) continue;
      entries.push({ plugin, server: undefined, skills: [] });
    }
  }
  return uses;
}

/** The skills of a plugin that gain from a wired connector, the best evidence of each. */
function skillsOf(plugin: SitePlugin, id: string): SkillGain[] {
  return plugin.skills.flatMap(({ skill, uses }) => {
    const gains = uses
      .filter((use) => isMetBy(use, id))
      .sort((a, b) => evidenceRank(a) - evidenceRank(b));
    const best = gains.find(({ adds }) => adds !== null) ?? gains[0];
    return best === undefined
      ? []
      : [
          {
            name: skill.name,
            path: skill.path,
            line: best.line,
            adds: best.adds,
            label: best.label,
          },
        ];
  });
}

function isMetBy({ connector, row }: SkillUse, id: string): boolean {
  if (connector !== undefined) return connector.id === id || connector.servedBy === id;
  return (
    row?.included.some(({ servers }) => servers.some((each) => each.connector?.id === id)) ?? false
  );
}

export type ConnectorUses = PluginUse[];

/** A plugin that wires a connector, or only names it as an option (no server). */
export interface PluginUse {
  plugin: SitePlugin;
  server: string | undefined;
  skills: SkillGain[];
}

/** What a skill gains from a connector, with the line that says so. */
export interface SkillGain {
  name: string;
  path: string;
  line: number;
  label: string;
  adds: string | null;
}
