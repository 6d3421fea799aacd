import type { Plugin } from '../plugins/plugin.ts';

/** Where a plugin that is not in the marketplace's own folder is kept, as a link where that is a web page. */
export function describeSource({ source, external, path }: Plugin): {
  label: string;
  href: string | undefined;
} {
  if (source === 'missing') return { label: `${path ?? 'its folder'} is missing`, href: undefined };
  if (external === null) return { label: 'unknown', href: undefined };
  const { kind, url, repo, package: name, path: folder, ref, sha } = external;
  if (kind === 'npm') return { label: `npm: ${name ?? 'unknown'}`, href: undefined };
  if (kind === 'command') return { label: 'printed by a command', href: undefined };
  const address = repo ?? url ?? '';
  const web = /^[\w.-]+\/[\w.-]+$/.test(address)
    ? `https://github.com/${address}`
    : /^https:\/\/[\w.-]+\/[^\s<>"]+$/.test(address)
      ? address.replace(/\.git$/, '')
      : undefined;
  if (web === undefined) return { label: address === '' ? kind : address, href: undefined };
  const label = web.replace(/^https:\/\/(?:www\.|github\.com\/)?/, '');
  const revision = sha ?? ref;
  const isGitHub = web.startsWith('https://github.com/');
  const inside =
    isGitHub && revision !== null ? `/tree/${revision}${folder === null ? '' : `/${folder}`}` : '';
  return {
    label: folder === null ? label : `${label}: ${folder}`,
    href: encodeURI((web + inside).toWellFormed()),
  };
}
