import { cleanLine, exactLine } from '../clean.ts';
import { fieldOf, listOf } from '../import/value.ts';

/**
 * What a registry says of a package: an answer of npm (`npm view NAME --json`, or of the registry itself) or the JSON
 * of PyPI. Undefined where it is neither.
 */
export function readPackage(value: unknown): ListedPackage | undefined {
  return readPyPi(value) ?? readNpm(value);
}

function readPyPi(value: unknown): ListedPackage | undefined {
  const info = fieldOf(value, 'info');
  const name = exactLine(fieldOf(info, 'name'));
  if (name === undefined || typeof fieldOf(info, 'version') !== 'string') return undefined;
  const isInactive = listOf(fieldOf(info, 'classifiers')).includes(INACTIVE);
  const isYanked = fieldOf(info, 'yanked') === true;
  const message = isYanked ? cleanLine(fieldOf(info, 'yanked_reason')) : undefined;
  return { registry: 'pypi', name, isDeprecated: isInactive || isYanked, message };
}

function readNpm(value: unknown): ListedPackage | undefined {
  const name = exactLine(fieldOf(value, 'name'));
  const tags = fieldOf(value, 'dist-tags');
  if (name === undefined || !isNpm(value, tags)) return undefined;
  // The document of the registry holds each version, other answers are of the newest.
  const newest = fieldOf(fieldOf(value, 'versions'), String(fieldOf(tags, 'latest')));
  const deprecated = fieldOf(newest, 'deprecated') ?? fieldOf(value, 'deprecated');
  const message = cleanLine(deprecated);
  return { registry: 'npm', name, isDeprecated: message !== undefined, message };
}

// A `package.json` has a name and a version too, and says nothing of the registry.
function isNpm(value: unknown, tags: unknown): boolean {
  return typeof tags === 'object' || typeof fieldOf(fieldOf(value, 'dist'), 'tarball') === 'string';
}

const INACTIVE = 'Development Status :: 7 - Inactive';

/** A package as its registry has it. */
export interface ListedPackage {
  registry: 'npm' | 'pypi';
  name: string;
  isDeprecated: boolean;
  /** Why, where it says so. */
  message: string | undefined;
}
