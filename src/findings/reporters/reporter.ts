import type { Finding } from '../finding.ts';

/** Writes findings, sorted by place, as one text. */
export type Reporter = (findings: readonly Finding[], options: ReporterOptions) => string;

export interface ReporterOptions {
  /** Whether the text goes to a terminal that shows colours. */
  color: boolean;
}
