/** The URL of an endpoint, or its command line. */
export function addressOf(endpoint: Addressed): string {
  return endpoint.type === 'stdio'
    ? [endpoint.command, ...(endpoint.args ?? [])].join(' ')
    : endpoint.url;
}

/** As much of an endpoint as its address is made of. */
type Addressed =
  | { type: 'http' | 'sse' | 'ws'; url: string }
  | { type: 'stdio'; command: string; args?: readonly string[] | undefined };
