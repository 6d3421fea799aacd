import type { Severity } from '../diagnostics/finding.ts';
import type { Files } from '../rules/rule.ts';
import exampleMessages from '../rules/example-messages.json' with { type: 'json' };
import { formerIds } from '../rules/former-ids.ts';
import { ruleGroups, rules, type RuleId } from '../rules/rules.ts';
import type { Sentence } from './sentence.ts';

/** What the page of a rule says, for the page and its Markdown twin alike. */
export function ruleView(id: RuleId): RuleView {
  const { why, sources, example } = rules[id].page;
  return {
    ...ruleLine(id),
    description: `The rule ${id}: ${rules[id].title.toLowerCase()}.`,
    isFixable: 'isFixedInPlugins' in rules[id],
    why,
    wrong: example === undefined ? [] : filesOf(example.wrong),
    said: messages[id] ?? [],
    // What stays as it is need not be read twice.
    right:
      example === undefined
        ? []
        : filesOf(example.right).filter(({ path, text }) => example.wrong[path] !== text),
    ignore: {
      comment: `<!-- catalog-ignore ${id}: why it is right here -->`,
      file: '.catalog-check.json',
      entry: JSON.stringify(
        { ignore: [{ rule: id, file: 'path/of/the/file', reason: 'why it is right here' }] },
        null,
        2,
      ),
      option: `check --rule ${id}=off`,
    },
    sources,
  };
}

/** What the page of all rules says. */
export function rulesView(): RulesView {
  return {
    intro,
    groups: ruleGroups.map(({ title, note, ids }) => ({ title, note, rules: ids.map(ruleLine) })),
  };
}

/** What the page of an id says that several rules have taken the place of. */
export function formerRuleView(id: FormerRuleId): FormerRuleView {
  return {
    id,
    title: `The rule ${id} is several rules now`,
    description: `Which rules took the place of ${id}.`,
    text: `Each matter of ${id} has a rule of its own. Comments and settings that name ${id} go on to work and mean all of these:`,
    rules: formerIds[id].map(ruleLine),
  };
}

/** The ids that had a page once. */
export const formerRuleIds = Object.keys(formerIds) as FormerRuleId[];

function ruleLine(id: RuleId): RuleLine {
  return { id, title: rules[id].title, severity: rules[id].severity };
}

function filesOf(files: Files): ExampleFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    extension: path.replace(/^.*\./, ''),
    text,
  }));
}

const messages: Readonly<Record<string, RuleView['said']>> = exampleMessages;

const intro: Sentence = [
  {
    text: 'The check reads plugins as they lie on disk, compares them with the catalog, and says with file and line what is wrong. Each plugin page shows what it found there.',
  },
];

/** What the page of a rule says. */
export interface RuleView extends RuleLine {
  description: string;
  /** Whether `check --fix` fixes it. */
  isFixable: boolean;
  why: string;
  /** Files of an example; none where no text shows it. */
  wrong: ExampleFile[];
  /** What the check says of them, and at which `file:line:column`. */
  said: { at: string; words: string }[];
  right: ExampleFile[];
  /** What to write where a finding is right as it is. */
  ignore: { comment: string; file: string; entry: string; option: string };
  /** Public pages that say so. */
  sources: readonly string[];
}

/** What the page of all rules says. */
export interface RulesView {
  intro: Sentence;
  groups: { title: string; note: string | undefined; rules: RuleLine[] }[];
}

export type FormerRuleId = keyof typeof formerIds;

interface FormerRuleView {
  id: FormerRuleId;
  title: string;
  description: string;
  text: string;
  rules: RuleLine[];
}

/** A rule in short. */
export interface RuleLine {
  id: RuleId;
  title: string;
  severity: Severity;
}

export interface ExampleFile {
  path: string;
  extension: string;
  text: string;
}
