import { plainText } from '../../plugins/inline.ts';
import { wordPattern } from '../../plugins/languages/languages.ts';
import type { Block } from '../../plugins/markdown-block.ts';
import { parseMarkdown } from '../../plugins/markdown.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import { finding } from '../rules.ts';
import { placeOfWord, type PluginCheck } from './check.ts';

/** Commands and skills that a README lists and the plugin has not got. */
export const checkReadmeNames: PluginCheck = ({ plugin }, { coverages }) => {
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
        return finding('readme-command-unknown', at, { name, plugin: plugin.name });
      }),
  );
};

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
