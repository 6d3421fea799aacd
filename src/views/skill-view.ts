import type { Connector } from '../catalog/connector.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import type { CoverageState } from '../coverage/coverage-row.ts';
import type { SkillCoverage, SkillUse } from '../coverage/skill-coverage.ts';
import { stateLabels } from '../coverage/states.ts';
import { evidenceRank } from '../plugins/connector-use.ts';
import { pagePath } from './routes.ts';
import type { Words } from './sentence.ts';

const MOST_STANDALONE = 6;

/** What is said of a skill: what works alone, and what each connector adds. */
export function skillView({ skill, uses }: SkillCoverage, anchor: string): SkillView {
  return {
    anchor,
    title: skillTitle(skill),
    description: skill.description,
    path: skill.path,
    connectors: connectorsOf(uses),
    standalone: skill.standalone.slice(0, MOST_STANDALONE).map(({ text }) => text),
    gains: mergeUses(uses).map(({ label, connector, category, row, adds, evidence, line }) => ({
      name: { text: label, page: pageOfUse({ connector, category }) },
      state:
        row === undefined || row.state === 'ready'
          ? undefined
          : { id: row.state, label: stateLabels[row.state].label },
      adds,
      evidence,
      line,
    })),
  };
}

/** The connectors that it gains from: those it names, and those that serve the categories it names. */
function connectorsOf(uses: readonly SkillUse[]): Pick<Connector, 'id' | 'name' | 'icon'>[] {
  const found = uses.flatMap(({ connector, row }) =>
    connector === undefined
      ? (row?.included ?? []).flatMap((each) => each.connector ?? [])
      : [connector],
  );
  return [...new Map(found.map((each) => [each.id, each])).values()].map(({ id, name, icon }) => ({
    id,
    name,
    icon,
  }));
}

/** How a skill is called: a command as it is typed. */
export function skillTitle({ kind, name }: SkillCoverage['skill']): string {
  return kind === 'command' ? `/${name}` : name;
}

/** What is said where a skill names nothing that works alone. */
export const noStandalone = 'The skill does not say what works with nothing connected.';

function pageOfUse({
  connector,
  category,
}: Pick<SkillUse, 'connector' | 'category'>): string | undefined {
  if (connector !== undefined) return pagePath('/connectors/[id]/', connector.id);
  return category === undefined ? undefined : pagePath('/categories/[id]/', category.id);
}

/** One use a label: the best evidence that says what it adds, in the order the skill names them. */
function mergeUses(uses: readonly SkillUse[]): SkillUse[] {
  const best = new Map<string, SkillUse>();
  for (const use of uses) {
    const key = fullNameKey(use.label);
    const other = best.get(key);
    if (other === undefined || isBetter(use, other)) best.set(key, use);
  }
  return [...best.values()];
}

function isBetter(use: SkillUse, other: SkillUse): boolean {
  if ((use.adds === null) !== (other.adds === null)) return other.adds === null;
  return evidenceRank(use) < evidenceRank(other);
}

/** A skill with what works alone and what connectors add. */
export interface SkillView {
  anchor: string;
  title: string;
  description: string | null;
  path: string;
  /** Those that it gains from. */
  connectors: Pick<Connector, 'id' | 'name' | 'icon'>[];
  standalone: string[];
  gains: SkillGain[];
}

/** What one connector or category adds, and where the skill says so. */
interface SkillGain {
  name: Words;
  /** Where there is something to do first. */
  state: { id: CoverageState; label: string } | undefined;
  adds: string | null;
  evidence: SkillUse['evidence'];
  line: number;
}
