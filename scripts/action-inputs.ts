import { UsageError } from './usage-error.ts';

/** The command that the inputs of the GitHub action mean. */
export function readAction(environment: Environment): Action {
  const input = (name: string) => environment[`INPUT_${name}`]?.trim() ?? '';
  const lines = (name: string) =>
    input(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const plugins = lines('PLUGINS').flatMap((directory) => ['--plugins', directory]);
  const mode = input('MODE');
  if (mode === 'check') {
    const rules = lines('RULES').flatMap((rule) => ['--rule', rule]);
    const maximum = input('MAX_WARNINGS');
    const limit = maximum === '' ? [] : ['--max-warnings', maximum];
    const args = [...plugins, '--format', 'github', ...rules, ...limit];
    return { command: 'check', args, variables: {}, outputs: {}, upload: [] };
  }
  if (mode !== 'site') throw new UsageError(`There is no mode "${mode}". Choose check or site.`);
  const out = input('OUT') || '_site';
  const pages = pagesAddress(environment['GITHUB_REPOSITORY'] ?? '');
  const repository = environment['ACTION_REPOSITORY'] ?? '';
  return {
    command: 'build',
    args: [...plugins, '--out', out],
    variables: {
      SITE_URL: input('SITE_URL') || pages.url,
      SITE_BASE: input('SITE_BASE') || pages.base,
      // Links to edit an entry lead to the catalog, not to the repository of the plugins.
      ...(repository === '' ? {} : { SITE_REPOSITORY: `https://github.com/${repository}` }),
      ...searchVariables(input),
    },
    outputs: { site: out },
    // A pull request has no secrets: it builds the site and leaves the index as it is.
    upload: input('SEARCH_ADMIN_KEY') === '' ? [] : ['--site', out],
  };
}

/**
 * The address of a repository on GitHub Pages.
 * @example
 * pagesAddress('acme/plugins')        // => { url: 'https://acme.github.io', base: '/plugins' }
 * pagesAddress('acme/acme.github.io') // => { url: 'https://acme.github.io', base: '' }
 */
export function pagesAddress(repository: string): { url: string; base: string } {
  const [owner = '', name = ''] = repository.toLowerCase().split('/');
  if (owner === '') return { url: '', base: '' };
  const host = `${owner}.github.io`;
  return {
    url: `https://${host}`,
    base: name === host ? '' : `/${repository.split('/')[1] ?? ''}`,
  };
}

/**
 * Outputs as the file that GITHUB_OUTPUT names takes them; between delimiters that nobody can foresee, a
 * value with a line break makes no other output.
 */
export function formatOutputs(
  outputs: Readonly<Record<string, string>>,
  delimiter: string,
): string {
  return Object.entries(outputs)
    .map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
    .join('');
}

function searchVariables(input: (name: string) => string): Record<string, string> {
  if (input('SEARCH_URL') === '') return {};
  return {
    MEILISEARCH_URL: input('SEARCH_URL'),
    MEILISEARCH_SEARCH_KEY: input('SEARCH_KEY'),
    MEILISEARCH_INDEX: input('SEARCH_INDEX'),
    MEILISEARCH_ADMIN_KEY: input('SEARCH_ADMIN_KEY'),
  };
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface Action {
  command: 'check' | 'build';
  args: string[];
  variables: Record<string, string>;
  outputs: Record<string, string>;
  /** The arguments of `search-upload` once the command has succeeded; none where nothing is uploaded. */
  upload: string[];
}
