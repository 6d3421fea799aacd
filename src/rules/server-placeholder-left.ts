import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { nextStep, wordsOfStep, type NextStep } from './shared/next-step.ts';
import { quoteSome } from './shared/name-some.ts';
import { ownPlacesIn, writtenValues } from './shared/own-places.ts';
import { isAddress, isEntry, remoteAddress } from './shared/server.ts';
import { hostOf, isExampleHost } from '../protocol/host.ts';
import { isSecretName } from '../protocol/secret.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { ServerTarget } from './targets.ts';

export const serverPlaceholderLeft: Rule<Args> = {
  severity: 'warning',
  title: 'Place to fill in was left',
  message: ({ server, name, placeholder, also, isShared, next }) =>
    next !== undefined
      ? `"${name}" of the server "${server}" still holds "${placeholder}", where no server ever is. ${wordsOfStep(next)}.`
      : `${quoteSome([name, ...also])} of the server "${server}" still ${also.length === 0 ? `holds "${placeholder}", a place to fill in. Put your value in its place` : `hold places to fill in, such as "${placeholder}". Put your values in their place`}${isShared ? '; in a plugin that others install, ask for it with `userConfig`, or write a variable such as ${NAME}' : ''}.`,
  checkServer: (target) => {
    const { server } = target;
    if (!isEntry(server)) return [];
    const found = writtenValues(server).flatMap((written) => {
      const { key, name, value, read } = written;
      const placeholder =
        key === 'type' || (key === 'url' && isNoAddress(target))
          ? undefined
          : (findPlaceholder(value, morePatterns(target, key)) ??
            inOption(server, key, value) ??
            (key === 'url' ? exampleHost(target) : undefined));
      if (placeholder === undefined) return [];
      const isShared = target.client.abilities.readsPlugins;
      const next = key === 'url' && isShared ? stepBeyond(placeholder, target) : undefined;
      const args = { server: server.name, name, placeholder, also: [], isShared, ...next };
      // As it is printed for such a client.
      const isPrinted = value !== read && !/[<[]YOUR_/.test(value);
      // No host has such a name: nothing is reached.
      const isHost = key === 'url' && isInHost(value, placeholder);
      const severity = isHost ? ('error' as const) : isPrinted ? ('info' as const) : undefined;
      return [{ key, args, ...(severity && { severity }) }];
    });
    if (found.length === 0) return [];
    // What the catalog prints for this connector and client is no mistake.
    const own = ownPlacesIn(target);
    const isOwn = (key: string, placeholder: string) =>
      own.some((each) => each.key === key && (each.isStandIn || isPlace(placeholder, each.place)));
    return foldServer(found.filter(({ key, args }) => !isOwn(key, args.placeholder)));
  },
  page: {
    why: 'Instructions show where a value belongs: YOUR_KEY, <token>, /path/to. Sent as it is, a server answers that the key is wrong, or the path is not there. The places that this catalog itself leaves open, in what it prints for a connector and a client, are listed beside the findings as "Fill in before use" and are none.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headers": { "X-Team": "YOUR_TEAM" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headers": { "X-Team": "${TEAM}" }',
        ),
      },
    },
  },
};

/** Whether a text is a place in braces that the catalog prints; of an address another rule tells. */
function isPlace(text: string, place: string): boolean {
  return text.startsWith('{') && text.replace(/^\{|\}$/g, '') === place.replace(/^\{|\}$/g, '');
}

/** Many places of one server are one matter, told at the first. */
function foldServer<Found extends { args: Args; severity?: Severity }>(
  found: readonly Found[],
): Found[] {
  return [...Map.groupBy(found, ({ severity }) => severity).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || group.length < many) return group;
    return [{ ...first, args: { ...first.args, also: others.map(({ args }) => args.name) } }];
  });
}

/** What is a place to fill in at one key alone; an address of the catalog has places of its own. */
function morePatterns({ endpointMatch }: ServerTarget, key: string): readonly RegExp[] {
  const [, name] = /^(?:env|headers)\/(.*)$/s.exec(key) ?? [];
  if (name !== undefined) return wholesOf(name);
  if (/^(?:args\/|cwd$)/.test(key)) return [inArgument, inPath, inBraces];
  return key === 'url' && endpointMatch === undefined ? inAddress : [];
}

/** Whether another rule says that the text in place of the address is none. */
function isNoAddress({ meant }: ServerTarget): boolean {
  const url = remoteAddress(meant)?.trim() ?? '';
  return url !== '' && !isAddress(meant, url);
}

/** The host of an address, of a server called like a connector, that is kept for examples; the catalog's own are none. */
export function exampleHost({
  meant,
  connector,
  resolver,
}: Pick<ServerTarget, 'meant' | 'connector' | 'resolver'>): string | undefined {
  if (connector !== undefined || resolver.connectorNamed(meant) === undefined) return undefined;
  const host = hostOf(remoteAddress(meant) ?? '');
  return host !== undefined && isExampleHost(host) ? host : undefined;
}

/** What to do about a host for examples, where the catalog knows whose server is meant. */
function stepBeyond(placeholder: string, { meant, resolver }: ServerTarget) {
  if (!isExampleHost(placeholder)) return undefined;
  const next = nextStep(resolver.connectorNamed(meant), resolver.catalog);
  return next.kind === 'write' ? undefined : { next };
}

/** What stands in a value for something to fill in; undefined where nothing does. */
export function findPlaceholder(value: string, more: readonly RegExp[] = []): string | undefined {
  for (const pattern of [...patterns, ...more]) {
    const found = pattern.exec(value)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

const patterns: readonly RegExp[] = [
  /(?<![A-Za-z0-9_$%{-])(?:YOUR|your|INSERT|REPLACE|ADD)[_-][A-Za-z0-9_-]{2,40}(?!\})/,
  /(?<![A-Za-z0-9_$%{-])[A-Z][A-Z0-9]{1,20}(?:[_-][A-Z0-9]{1,20}){0,4}[_-]HERE(?![A-Za-z0-9])/,
  // Behind the beginning of a token, as in `fc-YOUR_API_KEY`.
  /(?<![A-Za-z0-9_$%{-])[a-z]{2,10}[-_]YOUR[_-][A-Za-z0-9_-]{2,40}(?!\})/,
  /(?<![A-Za-z0-9_$%{-])(?:sk|pk|fc|ghp|glpat|ntn|hf|xox[abpr]|xapp|pat|tvly|pplx|figd)[-_]your[_-][a-z0-9_-]{2,40}(?!\})/,
  /<(?:your|YOUR|insert|replace|api|API|token|TOKEN|key|KEY|secret|path|PATH|url|URL|username|password|database|host)[\w .-]{0,40}>/,
  /(?<![$\w{%])\{(?:your|YOUR|Your|path[ _-]to|PATH[ _-]TO)[ _-][\w .-]{1,40}\}/,
  /(?:^|[\\/=])path[\\/]to[\\/][\w.-]{0,40}/i,
  /[\\/](?:Users|home)[\\/](?:username|user-name|user_name|yourname|yourusername)(?=[\\/]|$)/i,
  /^(?:Bearer )?x{6,40}$/i,
  /\[(?:your|YOUR|insert|INSERT)[\w -]{1,40}\]/,
  /(?<=^https?:\/\/)x{3,30}(?=[.:/]|$)/i,
  /(?<![A-Za-z0-9])[a-z]{2,10}[-_](?:\.{3}|\*{3,})/i,
  /(?<![A-Za-z0-9])(?:sk|ghp|gho|glpat|ntn|hf|xoxb|pat|lin_api|tvly|pplx|figd)[-_]x{3,}/i,
];

// `https://{tenant}.acme.example.com`, as documentation writes it.
const inAddress: readonly RegExp[] = [
  /(?<!\$)\{[A-Za-z][\w .-]{0,40}\}/,
  /(?<=[/=])<[A-Za-z][\w .-]{1,60}>(?=[/&#]|$)/,
];

// `{path-to-project}/dist/index.js`, `--directory={PATH}\\src`: a path that begins with a place to fill in.
const inPath = /(?<=^|=)\{[A-Za-z][\w .-]{1,40}\}(?=[\\/])/;

const inBraces = /(?<=^|=)\{\{ ?[A-Z][A-Z0-9_]{1,40} ?\}\}$/;

// All of an argument, or what stands behind its sign.
const inArgument = /(?<=^|=)<[A-Za-z][\w .-]{1,60}>$/;

/** A place to fill in that is all of an option's value: behind its sign, or the argument after it. */
function inOption({ args }: DeclaredServer, key: string, value: string): string | undefined {
  const index = Number(/^args\/(\d+)$/.exec(key)?.[1] ?? -1);
  if (index === -1) return undefined;
  const [, name, rest] = /^-{0,2}([A-Za-z_][\w.-]{0,80})(?:=|: ?)(?=\S)(.*)$/s.exec(value) ?? [];
  if (name !== undefined && rest !== undefined) return wholeOf(name, rest);
  const option = /^--?([A-Za-z][\w-]{0,80})$/.exec(args[index - 1] ?? '')?.[1] ?? '';
  return isSecretName(option) ? wholeOf(option, value) : undefined;
}

function wholesOf(name: string): readonly RegExp[] {
  return isSecretName(name) ? [...wholes, foreignWords, wordAlone, wordInBraces] : wholes;
}

function wholeOf(name: string, value: string): string | undefined {
  return wholesOf(name)
    .map((pattern) => pattern.exec(value)?.[0])
    .find((found) => found !== undefined);
}

function isInHost(url: string, placeholder: string): boolean {
  const [host = ''] = /^\w+:\/\/[^/?#]*/.exec(url.trim()) ?? [];
  return /^[{<[]/.test(placeholder) && host.includes(placeholder);
}

// No token has letters of other alphabets.
const foreignWords = /^[^\n]{0,60}[^\p{ASCII}\P{L}][^\n]{0,60}$/u;

// What a value is, in place of it.
const wordAlone = /^(?:Bearer )?(?:value|string|token|key|api[_-]?key)$/i;

// As in `{secret}`; a format of messages has braces too.
const wordInBraces = /^(?:Bearer )?\{[a-z][a-z0-9_-]{2,40}\}$/;

// The whole of a variable or header.
const wholes: readonly RegExp[] = [
  /^(?:Bearer )?(?:x{4,40}|\*{3,40}|\.{3}|…)$/i,
  /^(?:Bearer )?(?:TODO|TBD|FIXME|change[_-]?me|placeholder|dummy)$/i,
  /^(?:Bearer )?[A-Z][A-Z0-9_-]{0,40}_HERE$/i,
  /^(?:Bearer )?(?:insert|enter|paste|put|add)[ _-](?:[\w-]{1,20}[ _-]){0,4}(?:key|token|secret|password|here)$/i,
  /^(?:Bearer )?my[_-](?:api[_-]?)?(?:key|token|secret|password)$/i,
  /^PATH[_-]TO[_-][A-Z0-9_-]{1,40}$/,
  /^(?:Bearer )?YOUR[A-Z]{3,20}$/,
  /^(?:Bearer )?\{\{ ?[A-Za-z_]\w{0,40} ?\}\}$/,
  /^(?:Bearer )?\{[A-Z][A-Z0-9_]{2,40}\}$/,
  /^(?:you|user|name|email|your\.?(?:name|email))@(?:example|company|yourcompany|domain|email)\.(?:com|org|net)$/i,
  /^(?:Bearer )?<[\p{L}][\p{L}\p{N}_ .-]{1,60}>$/u,
  // In other languages.
  /^(?:Bearer )?(?:DEINE?N?|IHRE?N?|VOTRE|TON|TU|SU|SEU|SUA|(?:IL_|LA_)?(?:TUO|TUA)|JOUW|UW|TW[OÓ]J)[_-](?=[A-Z_-]{0,20}(?:KEY|TOKEN|SECRET|API|CL[EÉ]|CLAVE|CHAVE|CHIAVE|SCHL|SLEUTEL|KLUCZ))[A-ZÀ-Þ_-]{2,40}$/,
];

const many = 3;

interface Args {
  server: string;
  name: string;
  placeholder: string;
  /** What else of the server holds one, where there are many. */
  also: readonly string[];
  /** Others may install it. */
  isShared: boolean;
  /** What leads to the server that is meant, where the catalog has it. */
  next?: NextStep;
}
