import { bracesIn } from './reference.ts';

/**
 * References to variables in the writing of other programs, which Claude Code leaves as they are, with what
 * it would read; of one inside the default of another it reads only what it sets for a plugin.
 * @example foreignReferencesIn('${env:KEY}', true) // => [{ text: '${env:KEY}', meant: '${KEY}' }]
 */
export function foreignReferencesIn(value: string, isOfPlugin: boolean): ForeignReference[] {
  // Outside of a plugin it is set for the program alone, which is started in the folder.
  const inPlace = (meant: string) =>
    isOfPlugin || meant !== project ? meant : '${CLAUDE_PROJECT_DIR:-.}';
  const all = bracesIn(value);
  const braces = all.flatMap(({ inner }): ForeignReference[] => {
    const name = /^env[:.]([A-Za-z_]\w*)$/i.exec(inner)?.[1];
    const meant = name === undefined ? meantVariables.get(inner) : `\${${name}}`;
    return meant === undefined ? [] : [{ text: `\${${inner}}`, meant: inPlace(meant) }];
  });
  const bare = [...value.matchAll(/(?<![\w$\\])\$(?:env:)?([A-Za-z_]\w*)/g)].map(
    ({ 0: text, 1: name = '', index }) => {
      const meant = name === 'PWD' ? project : (meantVariables.get(name) ?? `\${${name}}`);
      const isInside = all.some(({ start, end }) => start < index && index < end);
      const isRead = !isInside || (isOfPlugin && setForPlugins.has(meant));
      return { text, meant: isRead ? inPlace(meant) : null };
    },
  );
  const templates = [...value.matchAll(/\{\{ ?([A-Za-z_]\w{0,40}) ?\}\}/g)].flatMap(
    ({ 0: text, 1: name = '' }) =>
      projectNames.has(name.toLowerCase().replaceAll('_', ''))
        ? [{ text, meant: inPlace(project) }]
        : [],
  );
  return [...braces, ...bare, ...templates];
}

const root = '${CLAUDE_PLUGIN_ROOT}';
const project = '${CLAUDE_PROJECT_DIR}';
const setForPlugins = new Set([root, project, '${CLAUDE_PLUGIN_DATA}']);

const meantVariables = new Map([
  ['PLUGIN_ROOT', root],
  ['CODEX_PLUGIN_ROOT', root],
  ['CURSOR_PLUGIN_ROOT', root],
  ['PLUGIN_DIR', root],
  ['CLAUDE_PLUGIN_DIR', root],
  ['pluginRoot', root],
  ['pluginDir', root],
  ['__dirname', root],
  ['extensionPath', root],
  ['workspaceFolder', project],
  ['workspaceRoot', project],
  ['cwd', project],
  ['CWD', project],
  ['userHome', '${HOME}'],
]);

// Between two braces, where it is no variable of an environment.
const projectNames = new Set(
  'cwd pwd workspace workspacefolder workspaceroot workspacedir project projectroot projectdir projectpath projectfolder reporoot'.split(
    ' ',
  ),
);

/** One reference as it is written, and as Claude Code reads it. */
interface ForeignReference {
  text: string;
  meant: string | null;
}
