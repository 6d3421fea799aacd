import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import { reportPretty } from './reporters/pretty.ts';
import type { Reporter } from './reporters/reporter.ts';
import { reportSarif } from './reporters/sarif.ts';

/** The ways to write findings, by the name of the format. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
} as const satisfies Record<string, Reporter>;

/** Whether a text is the name of a format. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

export type ReporterName = keyof typeof reporters;
export type { Report, Reporter, ReporterOptions } from './reporters/reporter.ts';
