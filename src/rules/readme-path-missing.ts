import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import { parseMarkdown } from '../plugins/markdown.ts';
import type { Block } from '../plugins/markdown-block.ts';
import { baseName, joinPath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Hit } from './targets.ts';

const tree = (folder: string) =>
  `# Sales\n\n\`\`\`\n├── .claude-plugin/\n│   └── plugin.json\n├── README.md\n└── ${folder}\n\`\`\`\n`;

export const readmePathMissing: Rule<Args> = {
  severity: 'warning',
  title: 'File tree of a README has paths that are not there',
  message: ({ path, others }) =>
    `The file tree shows "${path}"${others.length === 0 ? '' : `, ${others.map((each) => `"${each}"`).join(', ')}`}, which the plugin does not have. Draw it anew.`,
  checkPlugin: checkReadmeTree,
  page: {
    why: 'A tree of files shows where to find and change things. Paths are left behind when commands become skills or folders are renamed. Only trees of the plugin itself are read, those with its .claude-plugin folder.',
    sources: [docs.plugins],
    example: {
      wrong: {
        'README.md': tree('commands/'),
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'README.md': tree('skills/'),
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

/** Paths in the file tree of a README that the plugin has not got. */
function checkReadmeTree({ plugin }: PluginCoverage): Hit<Args>[] {
  const { readme, source, path: root } = plugin;
  if (readme === null || source !== 'local') return [];
  // "skill.md" in a tree leads people to SKILL.md all the same.
  const paths = new Set(
    plugin.paths.flatMap((path) => [path, ...foldersOf(path)]).map((path) => path.toLowerCase()),
  );
  return parseMarkdown(readme.text).flatMap((block): Hit<Args>[] => {
    const drawn = treeOf(block, plugin);
    const missing = drawn.filter(
      ({ path }) =>
        !paths.has(joinPath(root ?? '', path).toLowerCase()) &&
        (isPart(path) || !path.includes('/')),
    );
    // Below a folder that is gone nothing can be there.
    const first = missing.filter(
      ({ parent }) => parent === '' || !missing.some(({ path }) => path === parent),
    );
    const [shown, ...more] = first;
    // A tree of which little is there is an example, or of something else.
    if (shown === undefined || first.length > drawn.length - missing.length) return [];
    const { line, column, path } = shown;
    const args = { path, others: more.map((each) => each.path) };
    return [{ at: { file: readme.file, line, column }, args }];
  });
}

/** The paths of a code block that draws the files of this plugin. */
function treeOf(block: Block, plugin: Plugin): TreePath[] {
  if (block.kind !== 'code' || !block.lines.some((text) => /[├└]─+ \.claude-plugin\b/.test(text)))
    return [];
  const [top = ''] = block.lines;
  const names = [plugin.name, plugin.entryName, plugin.displayName, baseName(plugin.path ?? '')];
  if (!/[├└]─/.test(top) && !names.some((name) => name && fullNameKey(name) === fullNameKey(top)))
    return [];
  let isOther = false;
  // A name to fill in, such as `{skill_name}/`, is no path, nor is what lies below it.
  const open: { depth: number; path: string | null }[] = [];
  return block.lines.slice(0, maximumLines).flatMap((text, index) => {
    // A folder at the left margin starts another tree, that of what people have where they use the plugin.
    isOther ||= index > 0 && /^\S+\/\s*(?:#.*)?$/.test(text) && !/[├└│|]/.test(text);
    if (isOther) return [];
    // Git holds no folder that has nothing in it.
    if (/[#(]\s*\(?empty\b/i.test(text)) return [];
    const match = /^([\s│|]*)[├└]─+\s+(\S+)/.exec(text.slice(0, 300));
    const [whole = '', before = '', name = ''] = match ?? [];
    if (match === null) return [];
    while ((open.at(-1)?.depth ?? -1) >= before.length) open.pop();
    const above = open.at(-1);
    const parent = above === undefined ? '' : above.path;
    const isPath = /^\.?[\w-][\w.@/-]*$/.test(name) && !name.includes('...');
    const path = parent === null || !isPath ? null : joinPath(parent, name.replace(/\/$/, ''));
    open.push({ depth: before.length, path });
    if (path === null || parent === null) return [];
    // Such files are made where the plugin is used.
    if (/^\.(?!claude-plugin|mcp\.json)/.test(name)) return [];
    const line = block.line + 1 + index;
    return [{ path, parent, line, column: whole.length - name.length + 1 }];
  });
}

/** What lies in other folders than those of parts is made by people where they use the plugin. */
function isPart(path: string): boolean {
  return partNames.has(path.split('/')[0] ?? '');
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const maximumLines = 500;
const partNames = new Set(
  'skills commands agents hooks scripts references .claude-plugin .mcp.json README.md CONNECTORS.md'.split(
    ' ',
  ),
);

interface TreePath {
  path: string;
  parent: string;
  line: number;
  column: number;
}

interface Args {
  path: string;
  others: readonly string[];
}
