import { reportJson } from './reporters/json.ts';
import { reportPretty } from './reporters/pretty.ts';

/** The ways to write findings, by the name of the format. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
} as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;
export type { Reporter } from './reporters/reporter.ts';
import type { Reporter } from './reporters/reporter.ts';
