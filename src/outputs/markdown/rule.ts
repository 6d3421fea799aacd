import type { RuleId } from '../../rules/rules.ts';
import { pagePath } from '../../views/routes.ts';
import {
  formerRuleView,
  ruleView,
  type ExampleFile,
  type FormerRuleId,
} from '../../views/rule-view.ts';
import { document, fence, list } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toRule } from './links.ts';

/** The twin of a rule's page. */
export function ruleMarkdown(id: RuleId): string {
  const { title, severity, isFixable, why, wrong, said, right, ignore, sources } = ruleView(id);
  return document([
    `# ${plain(title)}`,
    `${code(id)}: ${severity}${isFixable ? ', fixed by `check --fix`' : ''}`,
    otherForms(pagePath('/rules/[id]/', id)),
    '## Why',
    plain(why),
    ...(wrong.length === 0
      ? []
      : [
          '## Wrong',
          ...wrong.flatMap(fileBlocks),
          'The check says:',
          list(said.map(({ at, words }) => `${code(at)} ${plain(words)}`)),
          '## Right',
          ...right.flatMap(fileBlocks),
        ]),
    '## Where it is right as it is',
    'In a Markdown file write a comment on the line or above it, with the reason:',
    fence(ignore.comment),
    `Elsewhere, list it in ${code(ignore.file)} at the root of the directory that is checked:`,
    fence(ignore.entry, 'json'),
    `Or give the whole rule another severity: ${code(ignore.option)}.`,
    '## Sources',
    list(sources.map((url) => link(url, url))),
  ]);
}

/** The twin of the page of an id that several rules have taken the place of. */
export function formerRuleMarkdown(id: FormerRuleId): string {
  const { title, text, rules } = formerRuleView(id);
  return document([
    `# ${plain(title)}`,
    otherForms(pagePath('/rules/[id]/', id)),
    plain(text),
    list(rules.map((rule) => `${toRule(rule.id)}: ${plain(rule.title)}`)),
  ]);
}

function fileBlocks({ path, extension, text }: ExampleFile): string[] {
  const language = ['json', 'yaml', 'md'].includes(extension) ? extension : '';
  return [`${code(path)}:`, fence(text, language)];
}
