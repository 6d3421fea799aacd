import { fixableRules } from '../../rules/fixes.ts';
import type { Files } from '../../rules/rule.ts';
import { rules, type RuleId } from '../../rules/rules.ts';
import { document, fence, list } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { otherForms } from './links.ts';

/** The twin of a rule's page. */
export function ruleMarkdown(id: RuleId): string {
  const { title, severity } = rules[id];
  const { why, sources, example } = rules[id].page;
  const mended = fixableRules.has(id) ? ', mended by `check --fix`' : '';
  return document([
    `# ${plain(title)}`,
    `${code(id)}: ${severity}${mended}`,
    otherForms(`/rules/${id}/`),
    '## Why',
    plain(why),
    ...(example === undefined
      ? []
      : [
          '## Wrong',
          ...fileBlocks(example.wrong),
          '## Right',
          ...fileBlocks(changed(example.wrong, example.right)),
        ]),
    '## Where it is right as it is',
    'In a Markdown file write a comment on the line or above it, with the reason:',
    fence(`<!-- catalog-ignore ${id}: why it is right here -->`),
    'Elsewhere, list it in `.catalog-check.json` at the root of the directory that is checked:',
    fence(
      JSON.stringify(
        { ignore: [{ rule: id, file: 'path/of/the/file', reason: 'why it is right here' }] },
        null,
        2,
      ),
      'json',
    ),
    `Or give the whole rule another severity: ${code(`check --rule ${id}=off`)}.`,
    '## Sources',
    list(sources.map((url) => link(url, url))),
  ]);
}

function fileBlocks(files: Files): string[] {
  return Object.entries(files).flatMap(([path, text]) => [
    `${code(path)}:`,
    fence(text, /\.(json|yaml|md)$/.exec(path)?.[1] ?? ''),
  ]);
}

function changed(wrong: Files, right: Files): Files {
  return Object.fromEntries(Object.entries(right).filter(([path, text]) => wrong[path] !== text));
}
