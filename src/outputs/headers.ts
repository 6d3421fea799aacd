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
  const pattern = `${base.endsWith('/') ? base : `${base}/`}*`;
  return [
    // https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
    {
      path: '_headers',
      text: headersFile([{ path: pattern, headers }]),
    },
    {
      path: 'headers/nginx.conf',
      text: Object.entries(headers)
        .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
        .join(''),
    },
  ];
}

/**
 * The headers that a file `_headers` of ours names for an address of the site.
 * @example
 * readHeaders('/*\n  Referrer-Policy: no-referrer\n') // => [['Referrer-Policy', 'no-referrer']]
 */
export function readHeaders(text: string, address = '/'): [name: string, value: string][] {
  let isMeant = false;
  return text.split('\n').flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    if (!line.startsWith('  ')) isMeant = address.startsWith(line.replace(/\*$/, ''));
    if (!isMeant || !line.startsWith('  ') || at === -1) return [];
    return [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  });
}

interface HeaderFile {
  path: string;
  text: string;
}
