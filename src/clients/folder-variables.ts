/** What stands behind a variable that a client fills in itself, which no environment holds. */
export interface OwnVariable {
  means: 'home' | 'project' | 'name' | 'separator';
  /** What somebody puts in its place, where a client has nothing for it. */
  what: string;
  /** What stands there until then. */
  standIn: string;
}

const home: OwnVariable = {
  means: 'home',
  what: 'the whole path of your home folder',
  standIn: 'HOME_FOLDER',
};
const project: OwnVariable = {
  means: 'project',
  what: 'the whole path of the project',
  standIn: 'PROJECT_FOLDER',
};

/** The variables that VS Code, Cursor and Claude Code fill in themselves, by their names. */
export const ownVariables: ReadonlyMap<string, OwnVariable> = new Map([
  ['workspaceFolder', project],
  ['workspaceRoot', project],
  ['CLAUDE_PROJECT_DIR', project],
  ['userHome', home],
  [
    'workspaceFolderBasename',
    { means: 'name', what: 'the name of the folder of the project', standIn: 'PROJECT_NAME' },
  ],
  ['pathSeparator', { means: 'separator', what: '/', standIn: '' }],
]);

/** A folder that an editor puts in the place of its variable, as text of an entry. */
export const folderVariable = /\$\{(?:workspace(?:Folder|FolderBasename|Root)|userHome)\}/;
