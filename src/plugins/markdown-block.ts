/** What a Markdown file is made of. */
export type Block = TextBlock | HeadingBlock | CodeBlock | TableBlock;

/** Where a block starts; `column` is that of its text, `indent` the white space before it. */
export interface BlockPlace {
  line: number;
  column: number;
  indent: number;
  quote: boolean;
}

/** A paragraph or an item of a list. */
export interface TextBlock extends BlockPlace {
  kind: 'paragraph' | 'item';
  /** As written, one line of text for each line of the file. */
  text: string;
  ordered: boolean;
  parts?: string[];
}

/** A heading of either form. */
export interface HeadingBlock extends BlockPlace {
  kind: 'heading';
  depth: number;
  text: string;
}

/** A fenced block; its first line of text is the one after `line`. */
export interface CodeBlock extends BlockPlace {
  kind: 'code';
  info: string;
  lines: string[];
  closed: boolean;
}

/** A table with its rows. */
export interface TableBlock extends BlockPlace {
  kind: 'table';
  header: Cell[];
  rows: TableRow[];
}

/** A row of a table, with its line in the file. */
export interface TableRow {
  line: number;
  cells: Cell[];
}

/** A cell, with the column of its text. */
export interface Cell {
  text: string;
  column: number;
}
