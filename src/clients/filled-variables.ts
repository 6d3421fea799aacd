/** What stands behind a variable that a client fills in itself, which no environment holds. */
interface FilledVariable {
  means: 'home' | 'project' | 'name' | 'separator';
  /** What somebody puts in its place, where a client has nothing for it. */
  what: string;
  /** What stands there until then. */
  standIn: string;
}

const home: FilledVariable = {
  means: 'home',
  what: 'the whole path of your home folder',
  standIn: 'HOME_FOLDER',
};
const project: FilledVariable = {
  means: 'project',
  what: 'the whole path of the project',
  standIn: 'PROJECT_FOLDER',
};

const editorVariables: ReadonlyMap<string, FilledVariable> = new Map([
  ['workspaceFolder', project],
  ['workspaceRoot', project],
  ['userHome', home],
  [
    'workspaceFolderBasename',
    { means: 'name', what: 'the name of the folder of the project', standIn: 'PROJECT_NAME' },
  ],
  ['pathSeparator', { means: 'separator', what: '/', standIn: '' }],
]);

/** What programs that are no client here call the folder of the project. */
const otherFolders = [
  'localWorkspaceFolder',
  'containerWorkspaceFolder',
  'workspaceDir',
  'repoRoot',
  'projectRoot',
  'projectDir',
  'projectPath',
  'projectFolder',
];

/** The variables that programs fill in themselves, by their names: those of editors, that of Claude Code, and others. */
export const filledVariables: ReadonlyMap<string, FilledVariable> = new Map([
  ...editorVariables,
  ['CLAUDE_PROJECT_DIR', project],
  ...otherFolders.map((name) => [name, project] as const),
]);

/** Whether a name is what other programs call the folder of the project. */
export function isOtherFolder(name: string): boolean {
  return otherFolders.includes(name);
}

/** Whether a name is that of a variable that VS Code and Cursor fill in. */
export function isEditorVariable(name: string): boolean {
  return editorVariables.has(name);
}

/** A variable that VS Code and Cursor fill in, as it stands in a text. */
export const editorVariable = new RegExp(
  String.raw`\$\{(?:${[...editorVariables.keys()].join('|')})\}`,
);

/** The same variable in the words of another client, or what stands for it there; undefined where it is another. */
export function writeFilledVariable(
  name: string,
  { client, folders = {}, hasFolders, hasSeparator, writeHome }: ClientWords,
): { text: string; note?: string } | undefined {
  const filled = filledVariables.get(name);
  if (filled === undefined) return undefined;
  const { means, what } = filled;
  if (means === 'separator') return { text: hasSeparator ? `\${${name}}` : '/' };
  const known = means === 'name' ? hasFolders && `\${${name}}` : folders[means];
  if (typeof known === 'string') return { text: known };
  const environment = means === 'home' ? writeHome() : undefined;
  if (environment !== undefined) {
    const note = `\${${name}} is HOME here, which Windows does not set: put ${what} there.`;
    return { text: environment, note };
  }
  const text = `YOUR_${filled.standIn}`;
  return { text, note: `${client} does not know \${${name}}: put ${what} in place of ${text}.` };
}

/** What a client fills in, in the place that is written. */
interface ClientWords {
  client: string;
  folders: { home?: string; project?: string } | undefined;
  hasFolders: boolean;
  hasSeparator: boolean;
  /** The home folder as a variable of the environment. */
  writeHome: () => string | undefined;
}
