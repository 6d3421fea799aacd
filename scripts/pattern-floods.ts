import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * Texts that a slow pattern is slow on: what it begins to match, over and over, and no end to it.
 * @example
 * floodUnits(/\$\{[^}]*\}/) // => ['$', '${', '${}', '{', '}', …]
 */
function floodUnits(pattern: RegExp): string[] {
  const tree = new RegExpParser().parsePattern(pattern.source, undefined, undefined, {
    unicode: pattern.unicode,
    unicodeSets: pattern.unicodeSets,
  });
  const units = new Set<string>([' ', '\t', '\n', 'a', '1', '-']);
  const collect = (alternatives: readonly AST.Alternative[], before: string): void => {
    for (const { elements } of alternatives) {
      let word = before;
      for (const element of elements) {
        for (const group of groupsOf(element)) collect(group.alternatives, word);
        const own = wordOf(element);
        word += own;
        // A word with a space after it begins again at a boundary.
        if (own !== '') units.add(own).add(word).add(`${word} `);
      }
    }
  };
  collect(tree.alternatives, '');
  return [...units].filter((unit) => unit.length <= 40).slice(0, mostUnits);
}

/** The milliseconds of processor time that a pattern takes for each place of a text, the best of some runs. */
function timeOf(everywhere: RegExp, text: string): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    text.replace(everywhere, '');
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The first text that a pattern takes more than linear time for. */
export function slowText(pattern: RegExp): string | undefined {
  const units = floodUnits(pattern);
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
  const openings = ['', ...units.filter((unit) => unit.length > 1).slice(0, mostOpenings)];
  // Short texts come first: from a long one, cubic time would not come back, and square time would late.
  for (const size of sizes) {
    for (const opening of openings) {
      const unit = units.find((each) => isSlow(everywhere, opening, each, size));
      if (unit !== undefined) return `${JSON.stringify(opening)} + ${JSON.stringify(unit)} × many`;
    }
  }
  return undefined;
}

function isSlow(everywhere: RegExp, opening: string, unit: string, size: number): boolean {
  const text = textOf(opening, unit, size);
  // The clock on the wall is asked first: it goes no slower than that of the processor, and asking that one takes longer.
  const start = performance.now();
  text.replace(everywhere, '');
  if (performance.now() - start <= most) return false;
  const half = textOf(opening, unit, size / 2);
  // What else the machine does must not make it slow: it has to be slow each time.
  return [1, 2, 3, 4].every(
    () => timeOf(everywhere, text) > Math.max(most, mostGrowth * timeOf(everywhere, half)),
  );
}

function textOf(opening: string, unit: string, size: number): string {
  return `${opening}${unit.repeat(Math.ceil(size / unit.length))}\n\0`;
}

function groupsOf(element: AST.Element): { alternatives: readonly AST.Alternative[] }[] {
  const inner = element.type === 'Quantifier' ? element.element : element;
  return 'alternatives' in inner ? [inner] : [];
}

/** The shortest usual text of a part of a pattern, with what is optional. */
function wordOf(element: AST.Element): string {
  switch (element.type) {
    case 'Quantifier':
      return element.max === 0 ? '' : wordOf(element.element).repeat(Math.max(1, element.min));
    case 'Group':
    case 'CapturingGroup':
      return (element.alternatives[0]?.elements ?? []).map(wordOf).join('');
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet':
      return characterOf(element.raw);
    default:
      return '';
  }
}

function characterOf(raw: string): string {
  const pattern = new RegExp(`^(?:${raw})$`, 'u');
  return samples.find((sample) => pattern.test(sample)) ?? '';
}

const samples = [...'a1 A-_./:,*`~"\'=+#([{<|\\\n\t：，、（·—✓│─—가中'];
const mostUnits = 60;
const mostOpenings = 6;
const sizes = [400, 2000, 8000];
// Milliseconds below which growth cannot be told from noise.
const most = 4;
// Twice the text takes twice the time, however slow the machine; four times where the time grows with the square.
const mostGrowth = 3;
