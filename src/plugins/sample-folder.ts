/** Whether a folder lies below one of tests, templates, examples or what is kept of the past. */
export function isSampleFolder(folder: string): boolean {
  return folder
    .split('/')
    .some(
      (segment) =>
        sampleFolders.has(segment.replaceAll('_', '').toLowerCase()) ||
        /^(?:plugin|skill)[-_]template$/i.test(segment) ||
        /(?:^|[-_])fixtures?(?:$|[-_])/.test(segment),
    );
}

export const sampleFolders: ReadonlySet<string> = new Set([
  'test',
  'tests',
  'fixtures',
  'docs',
  'doc',
  'template',
  'templates',
  'examples',
  'archive',
  'archived',
  'deprecated',
]);
