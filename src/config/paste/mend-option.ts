import type { Adder } from './adders.ts';
import type { OptionKind, OptionPart } from './options.ts';

/** An option of a line as the program takes it, and what is wrong with it as it stands. */
export function mendOption(adder: Adder, part: OptionPart): MendedOption {
  const { option, kind, values } = part;
  if (option === undefined || kind === undefined) return { words: part.words };
  if (adder.isComplete === true && !Object.hasOwn(adder.options, option)) {
    const { words, advice } = ownOption(adder, kind, values);
    return { words, isForeign: true, note: `${adder.name} does not know ${option}: ${advice}.` };
  }
  return mendChoice(adder, part) ?? mendCount(adder, part) ?? mendSign(adder, part);
}

/** What the program has in place of an option of another one. */
function ownOption(
  adder: Adder,
  { name }: OptionKind,
  values: readonly string[],
): { words: string[] | undefined; advice: string } {
  const own = longOption(adder, name);
  if (own !== undefined) {
    const words = values.flatMap((value) => [own, withSign(adder, name, meantChoice(value))]);
    return { words, advice: `write ${own}` };
  }
  const place = places[name];
  if (place !== undefined) return { words: [], advice: place };
  const word = tokenOption(adder, name, values);
  if (word !== undefined) return { words: word, advice: `write ${word[0]}` };
  return { words: undefined, advice: 'write what it says into its file' };
}

/** The token of a header is a variable for some, and the other way round. */
function tokenOption(
  adder: Adder,
  name: string,
  [value = '', ...others]: readonly string[],
): string[] | undefined {
  const [, variable] = /^Authorization ?[:=] ?Bearer \$\{?(\w+)\}?$/i.exec(value) ?? [];
  const bearer = longOption(adder, 'bearer');
  if (name === 'header' && bearer !== undefined && variable !== undefined && others.length === 0)
    return [bearer, variable];
  const header = longOption(adder, 'header');
  if (name !== 'bearer' || header === undefined) return undefined;
  return [header, withSign(adder, 'header', `Authorization: Bearer \${${value}}`)];
}

function longOption({ options }: Adder, name: string): string | undefined {
  const found = Object.entries(options).find(
    ([option, kind]) => kind.name === name && option.startsWith('--'),
  );
  return name === 'other' || name === 'none' ? undefined : found?.[0];
}

// What a line says without the option, and what says nothing of the server.
const places: Readonly<Record<string, string | undefined>> = {
  url: 'write the address behind the name',
  name: 'write the name behind add',
  command: 'write the program at the end',
  args: 'write them behind the program',
  transport: 'leave it out',
  scope: 'leave it out',
  other: 'leave it out',
  none: 'leave it out',
};

function mendChoice(
  { name }: Adder,
  { option, kind, values }: OptionPart,
): MendedOption | undefined {
  const [value = ''] = values;
  const { choices } = kind!;
  if (kind!.name === 'timeout' && !/^\d+$/.test(value)) {
    const [, seconds] = /^(\d{1,6}) ?s$/i.exec(value) ?? [];
    const meant = seconds === undefined ? undefined : `${seconds}000`;
    return {
      words: meant === undefined ? undefined : [option!, meant],
      note: `${name} takes milliseconds behind ${option}${meant === undefined ? '' : `: write ${meant}`}.`,
    };
  }
  if (choices === undefined || choices.includes(value)) return undefined;
  const meant = meantChoice(value);
  const isKnown = choices.includes(meant);
  const advice = isKnown ? `write ${meant}` : `it takes ${choices.join(', ')}`;
  return {
    words: isKnown ? [option!, meant] : undefined,
    note: `${name} does not know "${value}" behind ${option}: ${advice}.`,
  };
}

function meantChoice(value: string): string {
  if (/^streamable[-_]?http$/i.test(value)) return 'http';
  return value === 'global' ? 'user' : value;
}

function mendCount(adder: Adder, { option, kind, values }: OptionPart): MendedOption | undefined {
  const [, second] = values;
  if (kind!.takesOne !== true || second === undefined) return undefined;
  const [label = ''] = /^[\w-]*/.exec(second) ?? [];
  return {
    words: values.flatMap((value) => [option!, withSign(adder, kind!.name, value)]),
    note: `${adder.name} takes one value behind each ${option}: write ${option} before ${label} too.`,
  };
}

function mendSign(adder: Adder, { option, kind, values, words }: OptionPart): MendedOption {
  const mended = values.map((value) => withSign(adder, kind!.name, value));
  const isSame = mended.every((value, index) => value === values[index]);
  return { words: isSame ? words : [option!, ...mended] };
}

function withSign({ headerSign }: Adder, name: string, value: string): string {
  if (name !== 'header' || headerSign === undefined) return value;
  const [, key, sign, rest] = /^([\w-]+) ?([:=]) ?(.*)$/s.exec(value) ?? [];
  if (sign === headerSign || key === undefined) return value;
  return headerSign === '=' ? `${key}=${rest}` : `${key}: ${rest}`;
}

interface MendedOption {
  /** The words for it; undefined where the line has no place for what it says. */
  words: readonly string[] | undefined;
  /** It is an option of another program. */
  isForeign?: true;
  note?: string;
}
