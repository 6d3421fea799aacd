import { argvLine, jsonWord } from '../shell/command-line.ts';

/** The URL of an endpoint, or its command line; its words as JSON where no command line can hold them. */
export function addressOf(endpoint: Addressed): string {
  if (endpoint.type !== 'stdio') return endpoint.url;
  const words = [endpoint.command, ...(endpoint.args ?? [])];
  const line = argvLine(words);
  return 'text' in line ? line.text : jsonWord(words);
}

/** As much of an endpoint as its address is made of. */
type Addressed =
  | { type: 'http' | 'sse' | 'ws'; url: string }
  | { type: 'stdio'; command: string; args?: readonly string[] | undefined };
