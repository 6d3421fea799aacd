/**
 * The namespace of the registry's names: the host of the site with its parts in reverse, as MCP registries
 * ask for. Without an address, or with one that is no name, there is none, and a reason.
 * @example
 * registryNamespace('https://catalog.example.com') // => { namespace: 'com.example.catalog' }
 */
export function registryNamespace(site: string | undefined): Namespace {
  if (site === undefined || site === '') return { reason: 'SITE_URL is not set' };
  if (!URL.canParse(site)) return { reason: 'SITE_URL is no URL' };
  const { protocol, hostname } = new URL(site);
  if (protocol !== 'https:' && protocol !== 'http:')
    return { reason: 'SITE_URL is no web address' };
  if (!/^(?=[\s\S]*[a-z])[a-z0-9.-]+$/.test(hostname)) {
    return { reason: 'the host of SITE_URL is no domain name' };
  }
  return { namespace: hostname.split('.').filter(Boolean).reverse().join('.') };
}

export type Namespace = { namespace: string } | { reason: string };
