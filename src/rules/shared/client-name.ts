/** What a client is called in messages as long as it is not known which one it is. */
export const anyClient = 'the client';

/** The name of a client as the first word of a sentence: that of opencode stays as it is. */
export function clientFirst(client: string): string {
  return client === anyClient ? 'The client' : client;
}
