import { headersFile } from './hosting/files.ts';

/** The headers that every file of the site is served with. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The headers as servers and hosts take them, by the path in the site at which each is found. */
export function headerFiles(headers: Readonly<Record<string, string>>, base = '/'): HeaderFile[] {
  const root = base.endsWith('/') ? base : `${base}/`;
  return [
    // https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
    {
      path: '_headers',
      text:
        headersFile([{ path: `${root}*`, headers }]) +
        plainFiles.map((path) => `${root}${path}\n${withoutLines}`).join('') +
        `${root}favicon.svg\n${keptLine}`,
    },
    {
      path: 'headers/nginx.conf',
      text: Object.entries(headers)
        .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
        .join(''),
    },
  ];
}

/** Files that are no documents and start nothing, of which a page loads dozens. */
const plainFiles = [
  '_astro/*',
  'start/*',
  'builder/data.json',
  'builder/words.json',
  'builder/without.json',
  'favicon.svg',
  'site.webmanifest',
];

// Browsers ask for it again whenever the address changes, which holds the choice.
const keptLine = '  Cache-Control: public, max-age=86400\n';

/** What is said of documents and workers only. */
const withoutLines = [
  'Content-Security-Policy',
  'Referrer-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Resource-Policy',
]
  .map((name) => `  ! ${name}\n`)
  .join('');

/**
 * The headers that a file `_headers` of ours names for an address of the site; `! Name` takes back what a line
 * before gave.
 * @example
 * readHeaders('/*\n  Referrer-Policy: no-referrer\n') // => [['Referrer-Policy', 'no-referrer']]
 */
export function readHeaders(text: string, address = '/'): [name: string, value: string][] {
  const found = new Map<string, string>();
  let isMeant = false;
  for (const line of text.split('\n')) {
    if (!line.startsWith('  ')) isMeant = address.startsWith(line.replace(/\*$/, ''));
    else if (isMeant && line.startsWith('  ! ')) found.delete(line.slice(4).trim());
    else if (isMeant && line.includes(':')) {
      const at = line.indexOf(':');
      found.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    }
  }
  return [...found];
}

interface HeaderFile {
  path: string;
  text: string;
}
