/** The workflow that checks plugins on each change with the action of a repository on GitHub. */
export function checkWorkflow(repository: string): string {
  return `name: Connectors
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${repository}@main
        with:
          plugins: .
          rules: |
            server-unknown=off
          max-warnings: 20`;
}

/** The same with a hosted search engine: the site asks it, and each build uploads the pages. */
export function searchWorkflow(repository: string): string {
  return siteWorkflow(repository).replace(
    '          plugins: .\n',
    `          plugins: .
          search-url: https://search.example.com
          search-key: \${{ vars.MEILISEARCH_SEARCH_KEY }}
          search-admin-key: \${{ secrets.MEILISEARCH_ADMIN_KEY }}
`,
  );
}

/** The workflow that builds the catalog with the plugins of a marketplace and puts it on GitHub Pages. */
export function siteWorkflow(repository: string): string {
  return `name: Catalog
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  site:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
    steps:
      - uses: actions/checkout@v5
      - uses: ${repository}@main
        id: catalog
        with:
          mode: site
          plugins: .
      - uses: actions/upload-pages-artifact@v4
        with:
          path: \${{ steps.catalog.outputs.site }}
      - uses: actions/deploy-pages@v4`;
}
