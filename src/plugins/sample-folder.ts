/** Whether a folder lies below one of tests, templates, examples or what is kept of the past. */
export function isSampleFolder(folder: string): boolean {
  return folder
    .split('/')
    .some(
      (segment) =>
        sampleFolders.has(plainName(segment)) ||
        /^(?:plugin|skill)[-_]template$/i.test(segment) ||
        isTest(segment),
    );
}

/** Whether a folder lies below one of what a program is tested with. */
export function isTestFolder(folder: string): boolean {
  return folder.split('/').some(isTest);
}

function isTest(segment: string): boolean {
  return testFolders.has(plainName(segment)) || /(?:^|[-_])fixtures?(?:$|[-_])/.test(segment);
}

function plainName(segment: string): string {
  return segment.replaceAll('_', '').toLowerCase();
}

const testFolders: ReadonlySet<string> = new Set(['test', 'tests', 'fixtures', 'evals']);

export const sampleFolders: ReadonlySet<string> = new Set([
  ...testFolders,
  'docs',
  'doc',
  'template',
  'templates',
  'examples',
  'archive',
  'archived',
  'deprecated',
]);
