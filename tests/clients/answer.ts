/** The answer of a server with one tool to one JSON-RPC message; undefined to a notification. */
export function answer(message: string): string | undefined {
  let request: { id?: unknown; method?: string; params?: { protocolVersion?: string } };
  try {
    request = JSON.parse(message) as typeof request;
  } catch {
    return undefined;
  }
  const { id, method, params } = request;
  if (id === undefined) return undefined;
  const results: Readonly<Record<string, unknown>> = {
    initialize: {
      protocolVersion: params?.protocolVersion ?? '2025-06-18',
      capabilities: { tools: {} },
      serverInfo: { name: 'recorder', version: '1.0.0' },
    },
    'tools/list': { tools: [{ name: 'ping', inputSchema: { type: 'object' } }] },
    ping: {},
  };
  const result = method === undefined ? undefined : results[method];
  return JSON.stringify(
    result === undefined
      ? { jsonrpc: '2.0', id, error: { code: -32_601, message: 'Method not found' } }
      : { jsonrpc: '2.0', id, result },
  );
}
