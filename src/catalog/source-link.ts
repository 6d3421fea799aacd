const WEB = /^(https:\/\/[^\s<>"]+?)([.,;:]?)(?:\s+(\S.*)?)?$/s;
const REPOSITORY = /^([\w.-]+)\/([\w.-]+?)(?:@([\w.-]+))?(?::([^\s()]+))?(?:\s+(\S.*)?)?$/s;

/**
 * What to show for a source: a link where it names a page or a file of a repository, else its words.
 * @example
 * sourceLink('owner/name@5267cf7:docs/a.md (table)')
 * // => { label: 'owner/name: docs/a.md', href: 'https://github.com/owner/name/blob/5267cf7/docs/a.md', remark: '(table)' }
 */
export function sourceLink(source: string): SourceLink {
  const [, url = '', punctuation = '', remark = ''] = WEB.exec(source) ?? [];
  if (url !== '' && URL.canParse(url)) {
    const { hostname, pathname } = new URL(url);
    const label = `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
    return { label, href: url, remark: `${punctuation}${remark}`.replace(/^[.,;:]/, '').trim() };
  }
  const match = REPOSITORY.exec(source);
  if (match !== null) {
    const [, owner = '', name = '', revision, path, words = ''] = match;
    if (path !== undefined || revision !== undefined) {
      const repository = `https://github.com/${owner}/${name}`;
      const file = path?.replace(/[.,;]$/, '');
      const isPattern = file !== undefined && /[*{}]/.test(file);
      return {
        label: file === undefined ? `${owner}/${name}` : `${owner}/${name}: ${file}`,
        href:
          file === undefined || isPattern
            ? `${repository}${revision === undefined ? '' : `/tree/${revision}`}`
            : `${repository}/blob/${revision ?? 'HEAD'}/${encodeURI(file)}`,
        remark: words,
      };
    }
  }
  return { label: source, href: undefined, remark: '' };
}

/** A source as a page shows it; `remark` is what the author added to it. */
export interface SourceLink {
  label: string;
  href: string | undefined;
  remark: string;
}
