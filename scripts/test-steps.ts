import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unknownWord, UsageError } from './usage-error.ts';

/**
 * Names of steps, then paths that narrow them: `unit src/clients`. Without names, all steps.
 * Throws for a word that is neither, and for paths with a step that knows only the whole.
 */
export function readSteps<Name extends string>(
  words: readonly string[],
  steps: Readonly<Record<Name, { takesPaths: boolean }>>,
  root: string,
): { names: Name[]; paths: string[] } {
  const all = Object.keys(steps) as Name[];
  const named = words.filter((word) => Object.hasOwn(steps, word)) as Name[];
  const paths = words.filter((word) => !Object.hasOwn(steps, word));
  const unknown = paths.find((path) => !existsSync(join(root, path)));
  if (unknown !== undefined) {
    throw unknownWord('step', unknown, all, `a path or one of ${all.join(', ')}`);
  }
  const names = named.length === 0 ? all : all.filter((name) => named.includes(name));
  const whole = names.find((name) => !steps[name].takesPaths);
  if (paths.length > 0 && whole !== undefined) {
    const able = all.filter((name) => steps[name].takesPaths);
    throw new UsageError(`"${whole}" runs as a whole. Name a path with ${able.join(' or ')}.`);
  }
  return { names, paths };
}

/** The patterns of tests under paths; those given where there are no paths. */
export function testPatterns(
  paths: readonly string[],
  whole: readonly string[],
  root: string,
): readonly string[] {
  if (paths.length === 0) return whole;
  return paths.map((path) =>
    statSync(join(root, path)).isDirectory()
      ? `${path.replace(/(?<!\/)\/+$/, '')}/**/*.test.ts`
      : path,
  );
}
