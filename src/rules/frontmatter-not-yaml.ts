import type { PluginFindings } from '../plugins/findings.ts';
import type { FrontmatterFault } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterNotYaml: Rule<PluginFindings['frontmatter-not-yaml']> = {
  severity: 'error',
  title: 'Frontmatter cannot be read as YAML',
  message: words,
  page: {
    why: 'When the first lines are no YAML, Claude Code tries them again with quotes around the values. Where that does not help, it loads the text without its name and description, and does not know when to use it.',
    sources: [docs.skills],
    example: {
      wrong: {
        'skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares: a call.\n---\n\nAsk.\n',
      },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};

function words({ fault, detail, isRead }: PluginFindings['frontmatter-not-yaml']): string {
  if (fault === 'tab' && isRead === true) return tabRead;
  if (fault !== 'text') return faults[fault];
  if (detail === 'TOOL_LIST') return isRead === true ? listRead : listUnread;
  const own = Object.hasOwn(causes, detail ?? '')
    ? causes[detail as keyof typeof causes]
    : undefined;
  return `${losses[isRead === undefined ? 'all' : isRead === true ? 'others' : 'elsewhere']}${own ?? '. Put the value in quotes.'}`;
}

const losses = {
  all: 'The frontmatter cannot be read from here on',
  others: 'Claude Code reads this frontmatter, but it is no YAML, and other programs may not',
  elsewhere:
    'Claude Code does not look for skills here, and other programs cannot read the frontmatter from here on',
} as const;
const tabRead =
  'Claude Code reads this frontmatter, but a line of it begins with a tab, which YAML does not allow, and other programs may not. Write spaces.';
// Seen with Claude Code 2.1.332: the brackets stay on the first and the last entry.
const listRead =
  'Claude Code reads this list as one text, in which the first and the last entry name no tool: in brackets an entry with "{" or the like needs quotes. Put each entry in quotes, or leave the brackets out.';
const listUnread =
  'The frontmatter cannot be read from here on: in brackets an entry with "{" or the like needs quotes. Put each entry in quotes, or write the list in one line without brackets.';

// Quotes around a value do not help where both kinds stand in it.
const ownLine =
  'Write ">" behind its key, and the value on the next line, two spaces further in than the key.';

// By the ids that the parser gives its errors, and one of ours.
const causes = {
  BLOCK_AS_IMPLICIT_KEY: `: a colon and a space inside a value look like a key of their own. ${ownLine}`,
  DOUBLED_QUOTES:
    ': two quotes stand where one should, and the second ends the value. Write one at each end.',
  QUOTE_BELOW:
    ': a value in quotes goes on below, and YAML wants those lines indented. Put two spaces in front of each, up to the closing quote.',
  LINE_WITHOUT_KEY:
    ': this line stands behind no key. Write it behind one such as "description:", or below the frontmatter.',
  LIST_BESIDE_KEY:
    ': a list begins on the line of its key. Write its first entry on a line of its own below, with "- " in front as the others.',
  ENTRY_WITHOUT_DASH:
    ': "- " is missing in front of an entry of a list. Write it as in front of the others.',
  QUOTES_INSIDE: `: words follow where the value has ended, behind its closing quote. ${ownLine}`,
  UNEXPECTED_TOKEN: `: words follow where the value has ended, as after a closing quote or bracket. ${ownLine}`,
  MISSING_CHAR: `: a quote or a bracket is not closed, a colon is missing, or words follow where the value has ended. ${ownLine}`,
  BAD_SCALAR_START:
    ': the value begins with a sign that means something else there, such as @ or `. Put it in quotes.',
  BAD_INDENT: ': the line is indented otherwise than those it belongs to. Line them up.',
  MULTILINE_IMPLICIT_KEY:
    ': a value runs over several lines and looks like a key of its own. Write ">" behind its key, and indent all the lines that belong to it.',
  BAD_ALIAS:
    ': a * or & at the start of a value means something else there. Put the value in quotes.',
  KEY_OVER_1024_CHARS: ': a key is too long. A colon may be missing behind it.',
} as const;

const faults = {
  size: 'The frontmatter is longer than 64 KiB. Shorten it; most of it belongs into the text below.',
  // Where quotes around a value would not help.
  tab: 'A line of the frontmatter begins with a tab, which YAML does not allow. Write spaces.',
  documents: 'A line "---" stands inside the frontmatter and ends it. Remove it.',
  keys: 'The frontmatter has no keys. Write lines such as "name: …" and "description: …".',
  structure: 'The frontmatter is too intricate to be read. Write plain keys and values.',
} as const satisfies Record<Exclude<FrontmatterFault, 'text'>, string>;
