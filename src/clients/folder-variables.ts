/** What stands behind a variable that a client fills in itself, which no environment holds. */
interface OwnVariable {
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

/** The same variable in the words of another client, or what stands for it there; undefined where it is another. */
export function writeOwnVariable(
  name: string,
  { client, folders = {}, hasFolders, hasSeparator, writeHome }: ClientWords,
): { text: string; note?: string } | undefined {
  const own = ownVariables.get(name);
  if (own === undefined) return undefined;
  const { means, what } = own;
  if (means === 'separator') return { text: hasSeparator ? `\${${name}}` : '/' };
  const known = means === 'name' ? hasFolders && `\${${name}}` : folders[means];
  if (typeof known === 'string') return { text: known };
  const environment = means === 'home' ? writeHome() : undefined;
  if (environment !== undefined) {
    const note = `\${${name}} is HOME here, which Windows does not set: put ${what} there.`;
    return { text: environment, note };
  }
  const text = `YOUR_${own.standIn}`;
  return { text, note: `${client} has no variable for it: put ${what} in place of ${text}.` };
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
