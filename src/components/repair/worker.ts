import {
  readCatalogIndex,
  type CatalogIndex,
  type CatalogIndexData,
} from '../../config/repair/catalog-index.ts';
import { runTask, type Task } from '../../config/repair/tasks.ts';

let catalogIndex: Promise<CatalogIndex> | undefined;

addEventListener('message', async ({ data }: MessageEvent<{ task: Task; url: string }>) => {
  try {
    catalogIndex ??= loadIndex(data.url);
    postMessage(await runTask(data.task, await catalogIndex));
  } catch (error) {
    catalogIndex = undefined;
    postMessage({ repair: { problem: `It could not be checked: ${(error as Error).message}` } });
  }
});

async function loadIndex(url: string): Promise<CatalogIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the catalog could not be loaded (${response.status})`);
  return readCatalogIndex((await response.json()) as CatalogIndexData);
}
