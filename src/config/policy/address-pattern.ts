import type { Endpoint } from '../../catalog/endpoint.ts';
import { templateVariables } from '../../protocol/url-template.ts';

/**
 * The address of an endpoint as a policy allows it: to the letter, with `*` for what differs from customer to
 * customer. Undefined where that would be any host at all.
 * @example
 * patternOf(benchling) // => { pattern: 'https://*.mcp.benchling.com/mcp', isWide: true }
 */
export function patternsOf({ url, variables = {} }: RemoteAddress): AddressPattern[] {
  const names = templateVariables(url);
  if (names.length === 0) return [{ pattern: url, isWide: false }];
  const whole = /^[a-z]+:\/\/\{(\w+)\}(?::\d+)?(?=[/?#]|$)/.exec(url)?.[1];
  if (whole === undefined) return [{ pattern: openParts(url), isWide: isWideHost(openParts(url)) }];
  const suffixes = (Object.hasOwn(variables, whole) && variables[whole]?.suffixes) || [];
  return suffixes.map((suffix) => ({
    pattern: openParts(url.replace(`{${whole}}`, `*.${suffix}`)),
    isWide: true,
  }));
}

function openParts(template: string): string {
  return template.replace(/(?<!\$)\{\w+\}/g, '*');
}

// A `*` in the path stays on the vendor's own host; in the host it admits what others run there.
function isWideHost(pattern: string): boolean {
  return /^[a-z]+:\/\/[^/?#]*\*/.test(pattern);
}

type RemoteAddress = Pick<Extract<Endpoint, { url: string }>, 'url' | 'variables'>;

/** An address of a policy, and whether it admits hosts that nobody meant. */
export interface AddressPattern {
  pattern: string;
  isWide: boolean;
}
