import { splitReferences } from './reference.ts';

/**
 * The host of an address as far as it is written: labels up to the last one with something to fill in are left
 * out. Undefined where no host is written yet.
 * @example
 * hostOf('https://${TENANT}.mcp.example.com/x') // => 'mcp.example.com'
 * hostOf('https://{host}/mcp')                  // => undefined
 */
export function hostOf(address: string): string | undefined {
  const masked = splitReferences(address.trim())
    .map((part) => (typeof part === 'string' ? part : (part.fallback ?? toFillIn)))
    .join('')
    .replace(/<[^<>]*>|\{[^{}]*\}/g, toFillIn);
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(masked) ? masked : `https://${masked}`;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  if (hostname === 'localhost' || hostname.startsWith('[')) return hostname;
  const labels = hostname.split('.');
  const written = labels.slice(labels.findLastIndex((label) => label.includes(toFillIn)) + 1);
  return written.length < 2 ? undefined : written.join('.');
}

const toFillIn = 'zzfillzz';

/**
 * The part of a host that one owner has: its last two labels, or three below the suffix of a country. Undefined
 * where strangers have names side by side: on hosts of other people's programs.
 * @example
 * ownedDomain('mcp.example.com')   // => 'example.com'
 * ownedDomain('mcp.example.co.uk') // => 'example.co.uk'
 * ownedDomain('acme.vercel.app')   // => undefined
 */
export function ownedDomain(host: string): string | undefined {
  const labels = host.split('.');
  if (labels.length < 2 || /^[\d.]+$/.test(host)) return undefined;
  const isBelowCountry = labels.at(-1)?.length === 2 && countrySuffixes.has(labels.at(-2) ?? '');
  const domain = labels.slice(isBelowCountry ? -3 : -2).join('.');
  return hosting.has(domain) ? undefined : domain;
}

const countrySuffixes = new Set(
  'ac adm adv co com edu eco go gob gouv gov jus leg mil mp ne net or org'.split(' '),
);
const hosting = new Set(
  [
    'amazonaws.com appspot.com azure-api.net azurecontainerapps.io azurewebsites.net cloudfront.net',
    'convex.site deno.dev fly.dev github.io gitlab.io herokuapp.com hf.space lovable.app modal.run',
    'netlify.app ngrok-free.app ngrok.app ngrok.io onrender.com pages.dev railway.app replit.app',
    'replit.dev run.app supabase.co trycloudflare.com vercel.app workers.dev',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a host is one of those that are kept for examples, where no server ever is.
 * @example isExampleHost('mcp.example.com') // => true
 */
export function isExampleHost(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test)$/i.test(host);
}

/**
 * Whether a host is of a network of somebody's own, so that the internet does not reach it.
 * @example isOfNetwork('192.168.1.20') // => true
 */
export function isOfNetwork(host: string): boolean {
  return (
    /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.[\d.]+$/.test(host) ||
    /\.(?:local|internal|lan|home\.arpa)$/i.test(host)
  );
}
