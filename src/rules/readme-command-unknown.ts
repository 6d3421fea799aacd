import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import { plainText } from '../plugins/inline.ts';
import { wordPattern } from '../plugins/languages/languages.ts';
import type { Block } from '../plugins/markdown-block.ts';
import { parseMarkdown } from '../plugins/markdown.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { linesAt } from './shared/name-some.ts';
import { placeOfWord } from './shared/plugin-text.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';

export const readmeCommandUnknown: Rule<Args> = {
  severity: 'warning',
  title: 'README names a command or skill that is not there',
  message: ({ name, plugin, also }) =>
    `${plugin} has no command or skill "${name}"${also.length === 0 ? '' : `, which stands in ${linesAt(also)} too`}. Correct the name, or remove it.`,
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
  const all = coverages.map((each) => each.plugin);
  const told = plugin.path === '' ? all : [plugin];
  const known = new Set(told.flatMap((each) => [...namesOf(each)]));
  const plugins = new Map(all.flatMap((each) => pluginNames(each).map((name) => [name, each])));
  const workflows = workflowsOf(plugin);
  const lines = readme.text.split('\n');
  const blocks = withoutPlans(parseMarkdown(readme.text));
  if (isOfOtherThing(blocks.flatMap(listedNames), known)) return [];
  const hits = blocks.flatMap((block) => {
    const names = listedNames(block);
    if (isOfClient(names, known)) return [];
    // Where more than one is a plugin beside this one, the table tells of those.
    if (names.filter(({ name }) => plugins.has(name.toLowerCase())).length > 1) return [];
    // Commands without a slash, of which the plugin has few or none, are those of a program or words after a command.
    const has = names.filter(({ name }) => known.has(bareName(name)));
    const isOfProgram =
      block.kind === 'table' &&
      /command/i.test(block.header[0]?.text ?? '') &&
      names.every(({ name }) => !name.startsWith('/')) &&
      has.length < names.length / 2;
    if (isOfProgram) return [];
    return names
      .filter(
        ({ name, words, origin }) =>
          !isKnown(bareName(name), known) &&
          // What comes from a repository, and not from a folder of the plugin, is of somebody else.
          (origin === undefined || plugin.paths.some((path) => path.includes(origin))) &&
          !known.has(withoutSlash(name)) &&
          !known.has(words) &&
          !isOfOther(name, plugins) &&
          !workflows.some((each) => isWorkflow(withoutSlash(name), each)),
      )
      .map(({ name, line, column }) => {
        const at = placeOfWord(lines, { file: readme.file, line, column }, name);
        return { at, name };
      });
  });
  // A command that a README names twice is one matter.
  return [...Map.groupBy(hits, ({ name }) => bareName(name)).values()].flatMap(
    ([first, ...others]) => {
      if (first === undefined) return [];
      const { at, name } = first;
      return [
        { at, args: { name, plugin: plugin.name, also: others.map((each) => each.at.line) } },
      ];
    },
  );
}

/** Whether the plugin has a name, or one that starts with what stands before a star: `scan-*`. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  const [start = ''] = name.split('*', 1);
  return start === name ? known.has(name) : [...known].some((each) => each.startsWith(start));
}

/** Whether a README that names many commands and none of the plugin tells of something else. */
function isOfOtherThing(names: readonly Listed[], known: ReadonlySet<string>): boolean {
  return names.length >= 5 && !names.some(({ name }) => known.has(bareName(name)));
}

/** Whether a table lists the commands that Claude Code has itself. */
function isOfClient(names: readonly Listed[], known: ReadonlySet<string>): boolean {
  const others = names.filter(({ name }) => !known.has(bareName(name)));
  const own = others.filter(({ name }) => clientCommands.has(withoutSlash(name)));
  return own.length > 1 && own.length >= others.length / 2;
}

/** The blocks that no heading calls something for later, or for earlier. */
function withoutPlans(blocks: readonly Block[]): Block[] {
  let planned = Infinity;
  return blocks.filter((block) => {
    if (block.kind === 'heading' && block.depth <= planned)
      planned = isNotHere(block.text) ? block.depth : Infinity;
    return planned === Infinity;
  });
}

/** The names in the first column of a table of commands or skills, or in a heading that is a command. */
function listedNames(block: Block): Listed[] {
  if (block.kind === 'heading') {
    const name = headingCommand.exec(block.text)?.[1];
    // "`/mcp` shows nothing" is about a command of Claude Code.
    const isOwn = name === undefined || clientCommands.has(withoutSlash(name));
    return isOwn ? [] : [{ name, words: name, line: block.line, column: block.column }];
  }
  if (block.kind !== 'table' || !header.test(plainText(block.header[0]?.text ?? ''))) return [];
  return block.rows.flatMap(({ line, cells }) => {
    const [cell, ...others] = cells;
    if (others.some(({ text }) => isStatus(text) && isNotHere(text))) return [];
    const [, code = '', name] = cellCommand.exec(cell?.text ?? '') ?? [];
    const origin = others.flatMap(({ text }) => repository.exec(text.trim())?.[1] ?? [])[0];
    const words = code.trim().toLowerCase().replaceAll(' ', '-');
    return name === undefined ? [] : [{ name, words, line, column: cell?.column ?? 1, origin }];
  });
}

/** Whether a cell is a word or two, as that of a column of states: a sentence can have "future" in it. */
function isStatus(cell: string): boolean {
  return plainText(cell).trim().split(/\s+/).length <= 3;
}

/** Whether a name starts with a plugin that has it, or that is not here: nobody knows here what that one has. */
function isOfOther(name: string, plugins: ReadonlyMap<string, Plugin>): boolean {
  const prefix = /^\/([^:]+):/.exec(name)?.[1]?.toLowerCase();
  if (prefix === undefined) return false;
  const other = plugins.get(prefix);
  return other === undefined || namesOf(other).has(bareName(name));
}

/** Scripts of workflows are commands by a name that they hold themselves, mostly that of the file with one before it. */
function workflowsOf({ paths }: Plugin): string[] {
  return paths.flatMap((path) => /(?:^|\/)workflows\/([\w.-]+)\.[cm]?[jt]s$/.exec(path)?.[1] ?? []);
}

function isWorkflow(name: string, file: string): boolean {
  return name === file || name.endsWith(`-${file}`) || name.endsWith(`:${file}`);
}

function pluginNames({ name, entryName, manifestName }: Plugin): string[] {
  return [name, entryName, manifestName].flatMap((each) => each?.toLowerCase() ?? []);
}

function namesOf(plugin: Plugin): ReadonlySet<string> {
  const { skills, agents } = plugin;
  const names = [
    ...namesOfFiles(plugin),
    ...skills.flatMap(({ name, dirName }) => [name, dirName]),
    ...agents.map(({ name }) => name),
  ];
  // A nested command is called `tasks:setup`, with the name of the plugin before it or without.
  return new Set(names.flatMap((name) => [bareName(name), name.toLowerCase()]));
}

/**
 * What its files are called: those that a wrong path in the manifest leaves out are there, and told as that, and
 * others it puts into the project people work in.
 */
function namesOfFiles({ path, paths }: Plugin): string[] {
  const start = path === null || path === '' ? 0 : path.length + 1;
  return paths.flatMap((each) => {
    const folders = each.slice(start).split('/');
    const file = folders.pop() ?? '';
    if (!folders.some((folder) => holders.test(folder))) return [];
    const isSkill = /^skill\.md$/i.test(file);
    return (isSkill ? folders.at(-1) : /^(.+)\.md$/i.exec(file)?.[1]) ?? [];
  });
}

/** A name without slash and plugin: `/sales:call-prep` is `call-prep`. */
function bareName(name: string): string {
  return withoutSlash(name).replace(/^[^:]*:/, '');
}

function withoutSlash(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function isNotHere(text: string): boolean {
  return plans.test(text) || formerly.test(text);
}

const holders = /^(?:commands|(?:sub)?skills)$/i;

// `/speckit.init` and `/prüfung` are whole names.
const word = String.raw`[\p{L}\p{M}\p{N}_:-]+(?:\.[\p{L}\p{M}\p{N}_:-]+)*(?![\p{L}\p{M}\p{N}_:-])`;
const headingCommand = new RegExp(`^\`(/${word})[^\`]*\``, 'u');
const cellCommand = new RegExp(`^[*_]*\`((/?${word}\\*?)[^\`]*)\``, 'u');
// As https://code.claude.com/docs/en/commands lists them.
const clientCommands = new Set(
  [
    'add-dir agents bashes bug chrome clear color compact config context copy cost desktop diff doctor effort exit',
    'export extra-usage fast feedback help hooks ide init insights install-github-app install-slack-app keybindings',
    'login logout mcp memory mobile model output-style permissions plan plugin pr-comments pr_comments',
    'privacy-settings release-notes reload-plugins remote-control remote-env rename resume review rewind sandbox',
    'security-review skills stats status statusline stickers tasks teleport terminal-setup theme todos upgrade usage',
    'vim voice',
  ].flatMap((line) => line.split(' ')),
);
const repository = /^`([\w-]+\/[\w.-]+)`$/;
const plans = wordPattern('planned');
const formerly = wordPattern('former');
const header = /^(?:slash )?(?:commands?|skills?)(?: ?\/ ?(?:commands?|skills?))?$/i;

interface Listed {
  name: string;
  /** All that stands in the code, as a name: `create team` calls the skill create-team. */
  words: string;
  line: number;
  column: number;
  /** The repository that its row names. */
  origin?: string | undefined;
}

interface Args {
  name: string;
  plugin: string;
  /** Further lines that name it. */
  also: readonly number[];
}
