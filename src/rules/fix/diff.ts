import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The changed lines of a text as a unified diff without context. */
export function formatDiff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 0,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
