// Run by make-pages.ts once the pages of Astro are there: writes what is searched.
import { hostedSearch } from '../src/outputs/search/hosted-settings.ts';
import { writeSearchIndex } from '../src/outputs/search/index-pages.ts';
import { searchSource } from '../src/outputs/search/search-source.ts';
import { writeTextIndex } from '../src/outputs/search/text-index.ts';
import { pagePath } from '../src/views/routes.ts';
import { readWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';

const [directory = '', directories = ''] = process.argv.slice(2);
const model = await readWorkspace(JSON.parse(directories) as WorkspaceDirectories);
const known = model.catalog.connectors.map(({ id }) => pagePath('/connectors/[id]/', id));
// A hosted engine has the text of pages.
if (hostedSearch() === undefined) await writeTextIndex(directory, new Set(known));
await writeSearchIndex(directory, searchSource(model));
process.disconnect();
