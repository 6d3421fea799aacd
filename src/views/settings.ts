import manifest from '../../package.json' with { type: 'json' };

/** The public address of the site, from `SITE_URL` and `SITE_BASE`; without it no absolute links are made. */
export function siteUrl(environment = process.env): { site?: string; base?: string } {
  const { SITE_URL: site, SITE_BASE: base } = environment;
  return {
    ...(site === undefined || site === '' ? {} : { site }),
    ...(base === undefined || base === '' ? {} : { base }),
  };
}

/** The repository that holds the catalog: `SITE_REPOSITORY`, else that of GitHub Actions, else package.json's. */
export function repositoryUrl(environment = process.env): string {
  const { SITE_REPOSITORY, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  const url =
    SITE_REPOSITORY ||
    (GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : '') ||
    manifest.repository.url;
  return url.replace(/(?:\.git)?(?<!\/)\/*$/, '');
}

/** The page on which a file of the repository is edited. */
export function editUrl(path: string): string {
  return `${repositoryUrl()}/edit/main/${path}`;
}
