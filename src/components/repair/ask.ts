import type { Outcome, Task } from '../../config/repair/tasks.ts';
import { trustOwnWorkers } from '../own-workers.ts';

const LONGEST_WAIT = 10_000;

/**
 * Makes a function that does tasks beside the page, one at a time: a new one ends the one before it, and
 * none may take long. The answer of one that was ended is undefined.
 */
export function createAsk(url: string): (task: Task) => Promise<Outcome | undefined> {
  let worker: Worker | undefined;
  let end: ((outcome?: Outcome) => void) | undefined;
  const stop = (outcome?: Outcome) => {
    worker?.terminate();
    worker = undefined;
    end?.(outcome);
  };
  const start = () => {
    trustOwnWorkers();
    const next = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    next.addEventListener('message', ({ data }: MessageEvent<Outcome>) => end?.(data));
    next.addEventListener('error', () => stop({ repair: { problem: notLoaded } }));
    return next;
  };
  return (task) =>
    new Promise((resolve) => {
      if (end !== undefined) stop();
      worker ??= start();
      const timer = setTimeout(() => stop({ repair: { problem: tooLong } }), LONGEST_WAIT);
      end = (outcome) => {
        clearTimeout(timer);
        end = undefined;
        resolve(outcome);
      };
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ task, url });
    });
}

const tooLong = 'It takes too long to read; paste only the part with the servers.';
const notLoaded = 'The check could not be loaded. Check the connection and try again.';
