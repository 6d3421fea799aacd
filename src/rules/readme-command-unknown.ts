import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import { plainText } from '../plugins/inline.ts';
import { wordPattern } from '../plugins/languages/languages.ts';
import type { Block } from '../plugins/markdown-block.ts';
import { parseMarkdown } from '../plugins/markdown.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { placeOfWord } from './shared/plugin-text.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';

export const readmeCommandUnknown: Rule<Args> = {
  severity: 'warning',
  title: 'README names a command or skill that is not there',
  message: ({ name, plugin }) =>
    `${plugin} has no command or skill "${name}". Correct the name, or remove it.`,
  checkPlugin: checkReadmeNames,
  page: {
    why: 'Who types a command that is not there gets nothing. Names are left behind when commands become skills or are renamed.',
    sources: [docs.skills],
    example: {
      wrong: {
        'README.md':
          '# Sales\n\n| Command | Description |\n| --- | --- |\n| `/prepare` | Prepares a call |\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'README.md':
          '# Sales\n\n| Command | Description |\n| --- | --- |\n| `/prep` | Prepares a call |\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

/** Commands and skills that a README lists and the plugin has not got. */
function checkReadmeNames(
  { plugin }: PluginCoverage,
  { coverages }: MarketplaceTarget,
): Hit<Args>[] {
  const { readme } = plugin;
  if (readme === null || plugin.skills.length === 0) return [];
  // The README of a plugin that holds the others tells of theirs, too.
  const told = plugin.path === '' ? coverages.map((each) => each.plugin) : [plugin];
  const known = new Set(told.flatMap((each) => [...namesOf(each)]));
  const lines = readme.text.split('\n');
  return withoutPlans(parseMarkdown(readme.text)).flatMap((block) =>
    listedNames(block)
      .filter(
        ({ name }) =>
          !known.has(bareName(name)) && !known.has(name.replace(/^\//, '').toLowerCase()),
      )
      .map(({ name, line, column }) => {
        const at = placeOfWord(lines, { file: readme.file, line, column }, name);
        return { at, args: { name, plugin: plugin.name } };
      }),
  );
}

/** The blocks that no heading calls something for later. */
function withoutPlans(blocks: readonly Block[]): Block[] {
  let planned = Infinity;
  return blocks.filter((block) => {
    if (block.kind === 'heading' && block.depth <= planned)
      planned = plans.test(block.text) ? block.depth : Infinity;
    return planned === Infinity;
  });
}

/** The names in the first column of a table of commands or skills, or in a heading that is a command. */
function listedNames(block: Block): Listed[] {
  if (block.kind === 'heading') {
    const name = /^`(\/[\w:-]+)(?![\w:-])[^`]*`/.exec(block.text)?.[1];
    return name === undefined ? [] : [{ name, line: block.line, column: block.column }];
  }
  if (block.kind !== 'table' || !header.test(plainText(block.header[0]?.text ?? ''))) return [];
  return block.rows.flatMap(({ line, cells }) => {
    const [cell] = cells;
    const name = /^[*_]*`(\/?[\w:-]+)(?![\w:-])[^`]*`/.exec(cell?.text ?? '')?.[1];
    return name === undefined ? [] : [{ name, line, column: cell?.column ?? 1 }];
  });
}

function namesOf({ skills, agents }: Plugin): ReadonlySet<string> {
  const names = [
    ...skills.flatMap(({ name, dirName }) => [name, dirName]),
    ...agents.map(({ name }) => name),
  ];
  // A nested command is called `tasks:setup`, with the name of the plugin before it or without.
  return new Set(names.flatMap((name) => [bareName(name), name.toLowerCase()]));
}

/** A name without slash and plugin: `/sales:call-prep` is `call-prep`. */
function bareName(name: string): string {
  return name
    .replace(/^\//, '')
    .replace(/^[^:]*:/, '')
    .toLowerCase();
}

const plans = wordPattern('planned');
const header = /^(?:slash )?(?:commands?|skills?)(?: ?\/ ?(?:commands?|skills?))?$/i;

interface Listed {
  name: string;
  line: number;
  column: number;
}

interface Args {
  name: string;
  plugin: string;
}
