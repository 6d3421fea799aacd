import type { Reporter } from './reporter.ts';

/** Findings as one JSON object, `{ "findings": [...] }`. */
export const reportJson: Reporter = (findings) => `${JSON.stringify({ findings }, null, 2)}\n`;
