import { replaceBraces, splitReferences, variablesIn } from './reference.ts';

const SECRET_NAME = /key|token|secret|passw|credential|cookie|pat(?![a-z])|^authorization$/i;
const SECRET_PARAMETER = /([?&][\w-]*(?:key|token|secret)=)([^&\s#]+)/i;
const SECRET_OPTION = /^--?[\w-]*(?:key|token|secret)=/i;
const ACCOUNT = /^([a-z]+:\/\/[^/\s:@]+:)([^/\s@]+)(@.*)$/is;
const KNOWN_TOKEN =
  /\b(?!\w{2,6}-(?:your|YOUR)[-_])(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abpr]-[\w-]{10,}|sk-[\w-]{20,}|sk_(?:live|test)_\w{16,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*)/;
/** The name of a variable and its sign, before a value: `NAME=value` of `docker run -e` and of `env`. */
const PAIR = /^([A-Za-z_]\w*)=(?=[^=\s])/;
const LONGEST_VALUE = 4096;

/** Whether a name says that its value is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * Whether a name says that its value must not travel in a link: a secret, or what else lets somebody in,
 * such as a signature.
 */
export function isPrivateName(name: string): boolean {
  return isSecretName(name) || /auth|signature/i.test(name);
}

/**
 * Whether somebody wrote a secret out: a known kind of token, a password in an address, or a long random
 * run where secrets stand. Strict, because people are told to take it out.
 */
export function holdsSecret(name: string, value: string): boolean {
  const literal = replaceBraces(value.slice(0, LONGEST_VALUE), () => ' ');
  const password = ACCOUNT.exec(literal)?.[2];
  if (KNOWN_TOKEN.test(literal)) return true;
  if (password !== undefined && !/^YOUR_[A-Z]\w*$/.test(password)) return true;
  if (looksRandom(SECRET_PARAMETER.exec(literal)?.[2] ?? '')) return true;
  if (!isSecretName(name) && !SECRET_OPTION.test(literal)) return false;
  return literal
    .replace(/^--?[\w-]+=/, '')
    .split(/\s+/)
    .some(looksRandom);
}

/**
 * A value with a reference in place of its secret: `Bearer x` keeps its scheme, `--token=x` its flag, `NAME=x`
 * its name, a query its own. Undefined where it cannot be told apart; `isField` says that the whole value is the secret.
 */
export function replaceSecret(
  value: string,
  reference: string,
  isField: boolean,
): string | undefined {
  const text = value.trim();
  const account = ACCOUNT.exec(text);
  if (account) return `${account[1]}${reference}${account[3]}`;
  const query = text.replace(SECRET_PARAMETER, (_, lead: string) => lead + reference);
  if (query !== text) return query;
  const option = /^(?:(?:Bearer|Basic|Token|ApiKey)\s+|--?[\w-]+=)/i.exec(text)?.[0] ?? '';
  const lead = option + (isField ? '' : (PAIR.exec(text.slice(option.length))?.[0] ?? ''));
  if (text.length === lead.length) return undefined;
  const secret = text.slice(lead.length);
  if (/\s/.test(secret) || (!isField && lead === '' && /^[a-z]+:\/\//i.test(secret))) {
    return undefined;
  }
  return lead + reference;
}

/**
 * A text with a dot in place of each sign of the secrets in it, as far as their form or the key before them
 * tells: for whatever is printed. It stays as long as it is, so that columns are those of the file.
 * @example maskSecrets('"token": "a1b2c3d4e5f6a7b8"') // => '"token": "••••••••••••••••"'
 */
export function maskSecrets(text: string): string {
  const known = text
    .replaceAll(new RegExp(KNOWN_TOKEN, 'g'), dots)
    .replaceAll(/((?<![\w-])[\w-]{0,80}(?:key|token|secret)=)([\w+/=.:~-]{16,})/gi, dotsBehind)
    // The two arguments of an option are two texts of a list.
    .replaceAll(
      /((?<![\w-])--?[\w-]{0,80}(?:key|token|secret)(?: |"\s{0,40},\s{0,40}"))([\w+/=.:~-]{16,})/gi,
      dotsBehind,
    )
    .replaceAll(/(\b(?:Bearer|Basic) )([\w+/=.:~-]{16,})/gi, dotsBehind)
    .replaceAll(
      /(:\/\/[^/\s:@"]{1,200}:)([^/\s@"]{1,500})(?=@)/g,
      (_, lead: string, value: string) => lead + dots(value),
    );
  return known.replaceAll(
    /("([^"\n]{1,80})"\s{0,9}:\s{0,9})?"([^"\n]{12,4096})"/g,
    (whole, lead: string | undefined, name: string | undefined, value: string) =>
      value.includes(DOT) ? whole : `${lead ?? ''}"${maskValue(name ?? '', value)}"`,
  );
}

/** The arguments of a program in the same way. */
export function maskArguments(args: readonly string[]): string[] {
  return args.map((each, index) => maskValue(optionBefore(args, index) ?? '', maskSecrets(each)));
}

function maskValue(name: string, value: string): string {
  if (!holdsSecret(name, value)) return value;
  const [before = '', after = ''] = (replaceSecret(value, DOT, true) ?? DOT).split(DOT);
  const secret = value.slice(before.length, value.length - after.length);
  return `${before}${dots(secret)}${after}`;
}

/** The variable that an argument sets: `NAME=x` and `--env=NAME=x` => NAME. */
export function pairName(argument: string): string | undefined {
  return PAIR.exec(argument.replace(/^--?[\w-]+=/, ''))?.[1];
}

/** The option whose value an argument is: `--api-key x` and `--api-key=x` => api-key. */
export function optionBefore(args: readonly string[], index: number): string | undefined {
  const option = /^--?([A-Za-z][\w-]*)/;
  return (option.exec(args[index] ?? '') ?? option.exec(args[index - 1] ?? ''))?.[1];
}

function dotsBehind(whole: string, lead: string, value: string): string {
  return looksRandom(value) ? lead + dots(value) : whole;
}

function dots(secret: string): string {
  return DOT.repeat(secret.length);
}

const DOT = '•';

/** Whether a header of an entry holds a value of its own where a variable belongs; an auth scheme is none. */
export function isLiteralHeader(value: string): boolean {
  return variablesIn(value).length === 0 || holdsLongRun(withoutReferences(value));
}

/** Whether an environment value of an entry is a secret written out. */
export function isLiteralSecret(name: string, value: string): boolean {
  const literal = withoutReferences(value);
  if (literal.trim() === '') return false;
  return holdsLongRun(literal) || (isSecretName(name) && variablesIn(value).length === 0);
}

/** Whether a part of an address or a command may be a key of the reader's own: wide, as it only stays out of a link. */
export function isOpaque(word: string): boolean {
  return /^(?=.*\d)(?=.*[A-Za-z])[\w-]{20,}$/.test(word);
}

function withoutReferences(value: string): string {
  return splitReferences(value)
    .map((part) => (typeof part === 'string' ? part : ` ${part.fallback ?? ''} `))
    .join('');
}

// For entries of the catalog, where a false alarm costs one editor a variable: digits alone count too.
function holdsLongRun(text: string): boolean {
  return (text.match(/[A-Za-z0-9_\-+/=.]{16,}/g) ?? []).some((run) => /\d/.test(run));
}

function looksRandom(text: string): boolean {
  return (
    text.length >= 16 &&
    /^[\w+/=.:~-]+$/.test(text) &&
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    !/x{4}|your|example|placeholder|\.{3}/i.test(text)
  );
}
