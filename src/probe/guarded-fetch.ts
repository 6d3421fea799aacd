const MAX_BYTES = 5_000_000;

/**
 * A `fetch` for servers of strangers: it follows no redirect, reads at most 5 MB in all, asks plain
 * `http:` only of the host that was named, and remembers what came back last. Throws an error that says
 * so where one of these is broken.
 */
export function guardedFetch(
  address: URL,
  headers: Readonly<Record<string, string>> = {},
): Guarded {
  const end = new AbortController();
  const guarded: Guarded = { last: {}, fetch: ask, stop: () => end.abort() };
  let bytes = 0;
  let posted = false;
  async function ask(input: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(input);
    if (url.protocol !== 'https:' && url.host !== address.host) {
      throw new Error(`${url.origin} is not asked: it is neither https nor the host asked.`);
    }
    const all = new Headers(init.headers);
    // A secret goes to the server it was given for and nowhere else.
    if (url.origin === address.origin) {
      for (const [name, value] of Object.entries(headers)) all.set(name, value);
    }
    // Beside its messages a client opens a stream that a server may refuse and that ends with the client.
    posted ||= init.method === 'POST';
    const isBeside = posted && init.method !== 'POST';
    try {
      const signal = AbortSignal.any([end.signal, ...(init.signal ? [init.signal] : [])]);
      const response = await fetch(url, { ...init, headers: all, redirect: 'manual', signal });
      if (!isBeside) guarded.last = { response };
      return new Response(response.body?.pipeThrough(limit()) ?? null, response);
    } catch (error) {
      if (!isBeside) guarded.last = { error };
      throw error;
    }
  }
  function limit(): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BYTES) controller.error(new Error(`It sent more than ${MAX_BYTES} bytes.`));
        else controller.enqueue(chunk);
      },
    });
  }
  return guarded;
}

/** A `fetch` and what came of its last call. */
export interface Guarded {
  fetch: (input: string | URL, init?: RequestInit) => Promise<Response>;
  last: { response?: Response; error?: unknown };
  /** Ends all that is still under way. */
  stop: () => void;
}
