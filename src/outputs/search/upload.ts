import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch';
import type { HostedSearch } from './hosted-settings.ts';
import { indexSettings, type SearchRecord } from './record.ts';

const BATCH = 1000;
const WAIT = { timeout: 10 * 60_000, interval: 200 };

/**
 * Puts the records of a site in place of all that the index held. They are read beside the live index and
 * exchanged with it once they are whole, so that readers search the old or the new one and never a part.
 */
export async function uploadRecords(
  engine: HostedSearch,
  adminKey: string,
  records: readonly SearchRecord[],
): Promise<void> {
  const client = new Meilisearch({ host: engine.url, apiKey: adminKey });
  const live = engine.index;
  const next = `${live}_next`;
  // What an upload that was broken off left.
  await finish(client.deleteIndex(next), 'index_not_found');
  await finish(client.createIndex(next, { primaryKey: 'id' }));
  const index = client.index<SearchRecord>(next);
  await finish(index.updateSettings(indexSettings));
  for (let start = 0; start < records.length; start += BATCH) {
    await finish(index.addDocuments(records.slice(start, start + BATCH)));
  }
  // Only what exists can be exchanged.
  await finish(client.createIndex(live, { primaryKey: 'id' }), 'index_already_exists');
  await finish(client.swapIndexes([{ indexes: [live, next], rename: false }]));
  await finish(client.deleteIndex(next));
}

/** What is wrong with the key that the pages hold: it does not search the index, or does more than that. */
export async function findKeyProblem(engine: HostedSearch): Promise<string | undefined> {
  const client = new Meilisearch({ host: engine.url, apiKey: engine.key });
  const index = client.index(engine.index);
  try {
    await index.search('', { limit: 0 });
  } catch (error) {
    return `MEILISEARCH_SEARCH_KEY does not search "${engine.index}": ${messageOf(error)}`;
  }
  try {
    await index.getSettings();
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 403) return undefined;
    throw error;
  }
  return 'MEILISEARCH_SEARCH_KEY reads settings too, and everyone can read it in the pages. Create a key whose only action is "search", and delete this one.';
}

/** Waits until the engine has done a task; an error with the code that is allowed is none. */
async function finish(task: EnqueuedTaskPromise, allowed?: string): Promise<void> {
  const { status, error, type } = await task.waitTask(WAIT);
  if (status === 'succeeded' || (allowed !== undefined && error?.code === allowed)) return;
  throw new Error(`The search engine did not do "${type}": ${error?.message ?? status}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
