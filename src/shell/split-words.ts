/**
 * Splits a command line into words; quotes hold words together, a backslash is a letter like any other.
 * @example
 * splitWords('npx -y "@a/b c"') // => ['npx', '-y', '@a/b c']
 */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(
      /"([^"]*)"|'([^']*)'/g,
      (_, double?: string, single?: string) => double ?? single ?? '',
    ),
  );
}
