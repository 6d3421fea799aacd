/** What is lost where a client cannot parse its file of settings. */
export function wordsOfNotParsed({ client, problem }: NotParsed): string {
  return `${problem.replace(/\.$/, '')}. ${client} then takes nothing of the file, its other settings neither. Correct it.`;
}

export interface NotParsed {
  client: string;
  /** What was expected in place of what stands there, as a sentence. */
  problem: string;
}
