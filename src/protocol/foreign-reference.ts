import { bracesIn } from './reference.ts';

/**
 * References to variables in the writing of other programs, which Claude Code leaves as they are, with what
 * it would read; of one inside the default of another it reads nothing.
 * @example foreignReferencesIn('${env:KEY}') // => [{ text: '${env:KEY}', meant: '${KEY}' }]
 */
export function foreignReferencesIn(value: string): ForeignReference[] {
  const all = bracesIn(value);
  const braces = all.flatMap(({ inner }): ForeignReference[] => {
    const name = /^env[:.]([A-Za-z_]\w*)$/i.exec(inner)?.[1];
    const meant = name === undefined ? meantVariables.get(inner) : `\${${name}}`;
    return meant === undefined ? [] : [{ text: `\${${inner}}`, meant }];
  });
  const bare = [...value.matchAll(/(?<![\w$\\])\$(?:env:)?([A-Za-z_]\w*)/g)].map(
    ({ 0: text, 1: name, index }) => ({
      text,
      meant: all.some(({ start, end }) => start < index && index < end) ? null : `\${${name}}`,
    }),
  );
  return [...braces, ...bare];
}

const root = '${CLAUDE_PLUGIN_ROOT}';
const project = '${CLAUDE_PROJECT_DIR}';

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
  ['userHome', '${HOME}'],
]);

/** One reference as it is written, and as Claude Code reads it. */
interface ForeignReference {
  text: string;
  meant: string | null;
}
