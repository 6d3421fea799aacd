// Run by make-pages.ts once the pages of Astro are there: writes what is searched, then pages that are not made yet.
import { hostedSearch } from '../src/outputs/search/hosted-settings.ts';
import { writeSearchIndex } from '../src/outputs/search/index-pages.ts';
import { searchSource } from '../src/outputs/search/search-source.ts';
import { writeTextIndex } from '../src/outputs/search/text-index.ts';
import { pagePath } from '../src/views/routes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite } from '../src/views/site-place.ts';
import { readWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { sharedWork } from './shared-work.ts';
import { splitFiles, writeConnectors } from './write-connectors.ts';

const [directory = '', directories = ''] = process.argv.slice(2);
const work = sharedWork('back');
placeSite(siteUrl());
const { kept } = await work.known;
const model = await readWorkspace({
  ...(JSON.parse(directories) as WorkspaceDirectories),
  known: kept ?? undefined,
});
const known = model.catalog.connectors.map(({ id }) => pagePath('/connectors/[id]/', id));
// With the frame the pages are there.
await work.framed;
// A hosted engine has the text of pages.
if (hostedSearch() === undefined) await writeTextIndex(directory, new Set(known));
await writeSearchIndex(directory, searchSource(model));
if (process.env['WHOLE_PAGES'] !== '1') {
  await writeConnectors(model, await splitFiles(model), directory, work);
}
process.disconnect();
