/** The words of one language by which plugins speak of connectors. */
export interface Lexicon {
  name: string;
  /** What people call the categories of the catalog, by their ids; spaces and case do not count. */
  categories: Readonly<Record<string, readonly string[]>>;
}
