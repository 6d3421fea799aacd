import { slugName } from '../../clients/name.ts';
import { argvLine } from '../../shell/command-line.ts';
import type { AddedLine, WrongOrder } from './added-line.ts';
import type { Adder } from './adders.ts';
import { mendOption } from './mend-option.ts';

/** The line as the program takes it: none where it is the one that was given, or has no place for all of it. */
export function meantLine(
  adder: Adder,
  line: AddedLine,
  wrong: WrongOrder,
  { start, given }: { start: readonly string[]; given: readonly string[] },
): string[] {
  const mended = line.parts.map((part) => mendOption(adder, part));
  const words: string[] = [];
  for (const each of mended) {
    if (each.words === undefined) return [];
    words.push(...each.words);
  }
  const hasNoEnd = adder.refusesEnd === true && line.program !== undefined;
  if (
    line.loose !== undefined ||
    line.unknown.length > 0 ||
    (line.swallowed !== undefined && hasNoEnd)
  )
    return [];
  // Behind the address, or behind --, a word is no value of an option.
  const isSwallowed = line.swallowed !== undefined;
  const meant =
    isSwallowed || mended.some(({ isForeign }) => isForeign === true)
      ? composed(adder, line)
      : inOrder(adder, line, wrong, [...words, ...line.rest]);
  if (meant.join('\0') === given.join('\0')) return [];
  const written = argvLine([...start, ...meant]);
  return 'text' in written ? [`Write ${written.text}`] : [];
}

/** The words behind `add` in the order that the program takes. */
function inOrder(
  adder: Adder,
  line: AddedLine,
  wrong: WrongOrder,
  words: readonly string[],
): string[] {
  const { address = '', program: [program = ''] = [], name } = line;
  const meant = [...words];
  const put = (word: string, ...before: string[]) => {
    const at = meant.indexOf(word);
    if (at !== -1) meant.splice(at, 0, ...before);
  };
  if (wrong.hasName && meant.includes(name)) meant[meant.indexOf(name)] = slugName(name);
  if (wrong.isEndRefused || wrong.isBareAddress) {
    const end = meant.indexOf('--');
    if (end !== -1) meant.splice(end, 1);
  }
  if (wrong.isEndMissing) put(program, '--');
  if (wrong.isBareAddress) {
    const needed = adder.addressNeeds ?? [];
    if (needed.length > 1) meant.unshift(...needed);
    else put(address, ...needed);
  }
  return meant;
}

/** A line of its own, where single words cannot be put in place of others. */
function composed(adder: Adder, line: AddedLine): string[] {
  const words = (isWanted: (kind: string) => boolean) =>
    line.parts.flatMap((part) =>
      part.kind !== undefined && isWanted(part.kind.name)
        ? (mendOption(adder, part).words ?? [])
        : [],
    );
  const transport = words((kind) => kind === 'transport');
  const options = words((kind) => !/^(?:transport|url|name|command|args)$/.test(kind));
  const name = adder.names?.test(line.name) === false ? slugName(line.name) : line.name;
  const { addressNeeds = [], refusesEnd } = adder;
  const { address, program = [] } = line;
  if (address !== undefined) {
    if (addressNeeds[0] === '--url') return [name, ...addressNeeds, address, ...options];
    return [...(transport.length > 0 ? transport : addressNeeds), name, address, ...options];
  }
  return refusesEnd === true
    ? [...options, name, ...program]
    : [name, ...options, '--', ...program];
}
