import {
  readKnowledge,
  type Knowledge,
  type KnowledgeData,
} from '../../config/repair/knowledge.ts';
import { runTask, type Task } from '../../config/repair/tasks.ts';

let knowledge: Promise<Knowledge> | undefined;

addEventListener('message', async ({ data }: MessageEvent<{ task: Task; url: string }>) => {
  try {
    knowledge ??= loadKnowledge(data.url);
    postMessage(await runTask(data.task, await knowledge));
  } catch (error) {
    knowledge = undefined;
    postMessage({ repair: { problem: `It could not be checked: ${(error as Error).message}` } });
  }
});

async function loadKnowledge(url: string): Promise<Knowledge> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the catalog could not be loaded (${response.status})`);
  return readKnowledge((await response.json()) as KnowledgeData);
}
