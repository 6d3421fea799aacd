/**
 * Hands out so many pieces of work in runs: to one from the front, to the other from the back, so that both are done at
 * the same time.
 */
export function handOut(count: number): (end: End) => Run {
  let [first, last] = [0, count];
  return (end) => {
    const size = Math.min(RUN, last - first);
    if (end === 'front') {
      first += size;
      return [first - size, first];
    }
    last -= size;
    return [last, last + size];
  };
}

/** What a process that makes pages is told by the one that started it. */
export function sharedWork(end: End, parent: Parent = process): SharedWork {
  let frame: string | undefined;
  const framed = Promise.withResolvers<string>();
  const known = Promise.withResolvers<Known>();
  let asked: PromiseWithResolvers<Run> | undefined;
  // One listener from the first to the last: of two messages at once none gets lost.
  parent.on('message', (message) => {
    if (typeof message === 'string') {
      frame = message;
      framed.resolve(message);
    } else if ('kept' in message) known.resolve(message);
    else asked?.resolve(message);
  });
  return {
    frame: () => frame,
    framed: framed.promise,
    known: known.promise,
    more: () => {
      asked = Promise.withResolvers<Run>();
      parent.send?.({ end });
      return asked.promise;
    },
  };
}

const RUN = 25;

export type End = 'front' | 'back';

/** From the first piece of work up to the one after the last; nothing is left where these are the same. */
export type Run = readonly [number, number];

/** What is known once the catalog is read: where the reading is kept, null if it is not. A message loses what is undefined. */
export interface Known {
  kept: string | null;
}

interface Parent {
  on: (event: 'message', listener: (message: string | Run | Known) => void) => unknown;
  send?: ((message: unknown) => boolean) | undefined;
}

export interface SharedWork {
  /** The page in which others are made, once it is there. */
  frame: () => string | undefined;
  framed: Promise<string>;
  known: Promise<Known>;
  more: () => Promise<Run>;
}
