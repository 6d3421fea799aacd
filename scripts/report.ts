import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../src/diagnostics/finding.ts';
import { readInside } from '../src/workspace/file-inside.ts';
import type { Report, ReporterOptions } from '../src/diagnostics/reporters.ts';
import { maskSecrets } from '../src/protocol/secret.ts';
import { describe, rules } from '../src/rules/rules.ts';
import { hasColor, type Io } from './io.ts';

/** The findings of a directory with the texts they are about, its path as the caller sees it. */
export function directoryReport(
  directory: string,
  findings: readonly Finding[],
  io: Io,
  fixable = 0,
): Report {
  const texts = new Map<string, string | undefined>();
  return {
    directory: pathForCaller(directory, io),
    findings,
    fixable,
    textOf: (file) => {
      if (!texts.has(file)) {
        const text = readInside(directory, file);
        texts.set(file, text === null ? undefined : maskSecrets(text));
      }
      return texts.get(file);
    },
  };
}

/** The findings of a directory of the catalog, which name its files from the folder that it lies in. */
export function catalogReport(directory: string, findings: readonly Finding[], io: Io): Report {
  return directoryReport(dirname(directory), findings, io);
}

/** What reporters need to write to an output. */
export function reporterOptions(output: Io['stdout'], io: Io): ReporterOptions {
  return { color: hasColor(output, io), describe, rules };
}

/** Relative to the folder the caller is in, '' for that one; absolute for a place outside. */
function pathForCaller(directory: string, { cwd }: Io): string {
  const path = relative(cwd, directory).split(sep).join('/');
  return path === '..' || path.startsWith('../') || resolve(path) === path
    ? directory.split(sep).join('/')
    : path;
}
