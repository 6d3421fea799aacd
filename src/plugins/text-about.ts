import { baseName } from './path.ts';

/** Whether a file beside commands or agents tells of them, by its name: a README, an index, a template for more. */
export function isTextAbout(path: string): boolean {
  return /^(?:readme|index|contributing|changelog|notes|conventions|(?:[\w.-]*[_.-])?template)\.md$/i.test(
    baseName(path),
  );
}
