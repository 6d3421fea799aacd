import {
  findingMaker,
  type Finding,
  type RawFinding,
  type Severity,
} from '../diagnostics/finding.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import { maskSecrets } from '../protocol/secret.ts';
import type {
  FilePlan,
  FixContext,
  HitPlace,
  Plan,
  PlanFileFix,
  PlanFix,
  ServerEntry,
  WholeFile,
} from './fix/plan.ts';
import type { Hit, MarketplaceTarget, ServerHit, ServerTarget } from './targets.ts';

/** What a table of rules makes of findings. */
export function ruleBook<Table extends RuleTable>(rules: Table) {
  type Id = keyof Table & string;
  const byId: Readonly<Record<Id, AnyRule>> = rules;
  const isRuleId = (id: string): id is Id => Object.hasOwn(byId, id);
  return {
    /** Whether a text is the id of a rule. */
    isRuleId,
    /** Makes a finding of a check. */
    finding: findingMaker<ArgsOf<Table>>(),
    /** A finding in words, without the secrets that it is about. */
    describe: ({ rule, args }: Pick<Finding, 'rule' | 'args'>): string =>
      maskSecrets((isRuleId(rule) ? byId[rule]?.message(args as never) : undefined) ?? rule),
    /** Gives a finding the severity of its rule, unless it brings one. */
    grade: <Given extends Id>(found: RawFinding<Given>): Finding<Given> => ({
      ...found,
      severity: found.severity ?? byId[found.rule].severity,
    }),
    /** What puts right what a finding is about; undefined where only a person can know. */
    planFix: (
      { rule, args, severity }: Pick<Finding<Id>, 'rule' | 'args' | 'severity'>,
      hit: HitPlace,
      entry: ServerEntry,
      context: FixContext,
    ): Plan | undefined =>
      withoutSecret(byId[rule].fix?.({ ...hit, args: args as never, severity }, entry, context)),
    /** … and where it is about a file as a whole. */
    planFileFix: (
      { rule, args }: Pick<RawFinding<Id>, 'rule' | 'args'>,
      file: WholeFile,
    ): FilePlan | undefined => withoutSecret(byId[rule].fixFile?.(args as never, file)),
  };
}

/** The button of a fix stands in logs and in JSON as well. */
function withoutSecret<Named extends { label: string }>(plan: Named | undefined) {
  return plan && { ...plan, label: maskSecrets(plan.label) };
}

/** What the check knows of one matter; `message` says what is there, what was expected, how to fix it. */
export interface Rule<Args, Found = Args> {
  severity: Severity;
  /** What the rule is about, in a few words. */
  title: string;
  message: (args: Args) => string;
  /** Looks at one server of a plugin or a configuration. */
  checkServer?: (target: ServerTarget) => ServerHit<Found>[];
  /** Looks at one plugin. */
  checkPlugin?: (coverage: PluginCoverage, context: MarketplaceTarget) => Hit<Found>[];
  /** Looks at all plugins that were read together. */
  checkMarketplace?: (context: MarketplaceTarget) => Hit<Found>[];
  /** Puts right what it found at a server. */
  fix?: PlanFix<Args>;
  /** Puts right what it found of a file as a whole. */
  fixFile?: PlanFileFix<Args>;
  /** `check --fix` does it: what is written is a value of the server, which nothing else in a plugin names. */
  isFixedInPlugins?: true;
  page: RulePage;
}

/** What the page of a rule says beside its title; the examples are files of a plugin directory, and tests. */
export interface RulePage {
  /** Why it matters, in a few sentences. */
  why: string;
  /** Public pages that say so. */
  sources: readonly string[];
  /** Undefined where no text shows it: a file's size, a link. */
  example?: { wrong: Files; right: Files };
}

/** The texts of files by their paths. */
export type Files = Readonly<Record<string, string>>;

/** A rule whose arguments are not known. */
export type AnyRule = Rule<never, unknown>;

/** Rules by their ids. */
export type RuleTable<Id extends string = string> = Readonly<Record<Id, AnyRule>>;

/** What the words of each rule of a table are made of. */
export type ArgsOf<Table extends RuleTable> = {
  [Id in keyof Table]: Parameters<Table[Id]['message']>[0];
};
