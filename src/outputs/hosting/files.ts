/**
 * `_headers` as Netlify and Cloudflare Pages read it: the lines of each path together, whichever part of the
 * site asked for them.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  const byPath = new Map<string, string[]>();
  for (const { path, headers } of rules) {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    byPath.set(path, [...(byPath.get(path) ?? []), ...lines]);
  }
  return [...byPath].map(([path, lines]) => `${[path, ...lines].join('\n')}\n`).join('');
}

/** `_redirects` as the same hosts read it; the first line that fits a request holds. */
export function redirectsFile(rules: readonly RedirectRule[]): string {
  return rules.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}

/** Headers that a host sends with the files of a path, in which `*` stands for anything. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Where a host looks for what is asked for; 200 keeps the address as it is. */
export interface RedirectRule {
  from: string;
  to: string;
  status: 200 | 301 | 302 | 404;
}
