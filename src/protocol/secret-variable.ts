import { holdsSecret, isSecretName, optionBefore, pairName } from './secret.ts';

/**
 * The variable that takes the place of a secret: the name that its server asks for, that of the environment,
 * or one made of the server and of what the value is for.
 */
export function secretVariable(
  { server, part, name, args = [] }: SecretPlace,
  { known, taken }: { known?: string | undefined; taken: ReadonlySet<string> },
): string {
  if (known !== undefined) return known;
  // A program looks for it under this name, so it has this name outside as well.
  if (part === 'env' && /^[A-Za-z_]\w*$/.test(String(name))) return String(name);
  const pair = part === 'args' ? pairName(args[Number(name)] ?? '') : undefined;
  if (pair !== undefined) return pair;
  const meant =
    part === 'args' ? optionOf(args, Number(name)) : part === 'url' ? 'token' : String(name);
  const made = variableName(server, meant);
  return part === 'env' ? made : freeVariable(made, taken);
}

/** Whether a secret stands where the name of a variable belongs; CONTEXT7_API_KEY is a name. */
export function isSecretForName(text: string): boolean {
  return !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) && holdsSecret('token', text);
}

function optionOf(args: readonly string[], index: number): string {
  const name = optionBefore(args, index) ?? '';
  return isSecretName(name) ? name : 'token';
}

// Two secrets in one variable would both become the same.
function freeVariable(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  return free;
}

function asName(words: string): string {
  return words.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}

function variableName(server: string, name: string): string {
  const own = asName(name.toLowerCase() === 'authorization' ? 'token' : name);
  const isNamed = own.startsWith(asName(`${server}_`));
  return (isNamed ? own : asName(`${server}_${own}`))
    .replace(/^_+|(?<!_)_+$/g, '')
    .replace(/^(?=\d)|^$/, 'MCP_');
}

/** Where a secret stands. */
interface SecretPlace {
  server: string;
  part: string;
  /** The name of a header or a variable, or the number of an argument. */
  name: string | number | undefined;
  args?: readonly string[];
}
