import type { Access } from '../../catalog/connector.ts';

/** A row of cells, with the words for a cell that has nothing. */
export function cellRow(label: string, found: readonly Piece[][], none = 'not stated'): Row {
  const cells = found.map((pieces) =>
    pieces.length === 0 ? [{ text: none, isMuted: true }] : pieces,
  );
  const [first, ...others] = cells.map((cell) => JSON.stringify(cell));
  return { label, cells, isSame: others.every((each) => each === first) };
}

/** A line of a cell. */
export interface Piece {
  text: string;
  /** What stands before it: who acts. */
  lead?: string;
  /** The exact name of a tool; its text is what it does. */
  code?: string;
  access?: Access;
  mark?: 'yes' | 'some' | 'no' | 'unknown';
  /** A page of ours that it leads to. */
  page?: string;
  isMuted?: boolean;
  /** How many tools do what. */
  counts?: Record<Access, number>;
}

export interface Row {
  label: string;
  cells: Piece[][];
  /** Whether all cells say the same. */
  isSame: boolean;
  access?: Access;
}
