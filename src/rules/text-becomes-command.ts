import { joinPath, relativePath } from '../plugins/path.ts';
import { isTextAbout } from '../plugins/text-about.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { readFrontmatter } from '../plugins/frontmatter.ts';
import { itemsOf, manifestsOf } from './shared/declarations.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const textBecomesCommand: Rule<Args> = {
  severity: 'info',
  title: 'Text lies where it becomes a command or an agent',
  message: ({ name, kind, others }) =>
    `Claude Code makes ${kind === 'commands' ? `the command "/${name}"` : `the agent "${name}"`} of this text${others === 0 ? '' : `, and ${others} more of those beside it likewise`}. Move ${others === 0 ? 'it' : 'them'} out of ${kind}/.`,
  checkPlugin: ({ plugin }) =>
    plugin.source === 'local'
      ? (['commands', 'agents'] as const).flatMap((kind) => textsIn(plugin, kind))
      : [],
  page: {
    why: 'Every Markdown file below commands/ becomes a command that people are offered, a README too; every one in agents/ an agent that Claude may start. Claude Code 2.1.332 lists them as such.',
    sources: [docs.plugins, docs.subagents],
    example: {
      wrong: {
        'commands/prep.md': '---\ndescription: Prepares a call.\n---\n\nAsk.\n',
        'commands/README.md': '# Our commands\n\nprep prepares a call.\n',
      },
      right: {
        'commands/prep.md': '---\ndescription: Prepares a call.\n---\n\nAsk.\n',
        'README.md': '# Our commands\n\nprep prepares a call.\n',
      },
    },
  },
};

function textsIn(plugin: Plugin, kind: 'commands' | 'agents') {
  // What a manifest names takes the place of the folder.
  const isNamed = manifestsOf(plugin).some(({ value }) => itemsOf(value(kind)).length > 0);
  if (isNamed) return [];
  const folder = joinPath(plugin.path ?? '', kind);
  const texts = plugin.files.flatMap(({ path, text }) => {
    if (!path.startsWith(`${folder}/`) || !path.endsWith('.md')) return [];
    const inside = relativePath(folder, path);
    if (!isTextAbout(inside) && !(kind === 'commands' && isReference.test(inside))) return [];
    return readFrontmatter(path, text).found ? [] : [{ path, inside }];
  });
  const [first, ...others] = texts;
  if (first === undefined) return [];
  const name = [plugin.name, ...first.inside.replace(/\.md$/, '').split('/')].join(':');
  const at = { file: first.path, line: 1, column: 1 };
  return [{ at, args: { name, kind, others: others.length } }];
}

const isReference =
  /(?:^|[/_-])(?:references?|templates?|examples?|docs?|assets|resources|shared|includes|snippets|partials)\//i;

interface Args {
  name: string;
  kind: 'commands' | 'agents';
  others: number;
}
