/** A run of text: words that lead to a page of ours or of others, or that are typed as they stand. */
export interface Words {
  text: string;
  /** The path of a page of ours. */
  page?: string | undefined;
  /** The address of somebody else's. */
  url?: string | undefined;
  isCode?: true;
}

/** Runs of text that follow each other as they are, spaces included. */
export type Sentence = readonly Words[];
