import { readDiagram } from './ascii-diagram.ts';
import { leadLabels } from './condition-labels.ts';
import { mayHoldCondition, parseCondition } from './condition.ts';
import { addStandalone, addUses, type ConnectorContent } from './connector-use.ts';
import type { Context } from './context.ts';
import { plainText } from './inline.ts';
import { splitLabel } from './labelled-item.ts';
import type { CodeBlock } from './markdown-block.ts';
import { withoutBullet } from './passage.ts';
import { wordPattern } from './languages/languages.ts';

/**
 * Reads what a code block says about connectors: a box, `If CRM connected:` with the lines below it,
 * and, in a passage about connectors, numbered steps such as `1. CRM → query the account`.
 */
export function readCodeBlock(content: ConnectorContent, block: CodeBlock, context: Context): void {
  const box = readDiagram(block);
  if (box !== null) {
    for (const { label, text, line, isNamed } of box.connectors)
      addUses(content, [label], text, 'list', line, isNamed);
    for (const { text, line } of box.alone) addStandalone(content, text, line);
    return;
  }
  if (!/^(?:text|txt|markdown|md|plain)?$/i.test(block.info.trim())) return;

  if (context !== 'connected' && !block.lines.some(mayHoldCondition)) return;
  let open: Passage | null = null;
  let conditional = false;
  for (const [index, source] of block.lines.entries()) {
    const line = block.line + 1 + index;
    const words = plainText(withoutBullet(source));
    const next =
      words === '' ? null : opensPassage(words, /^\s*\d+[.)]\s/.test(source), context, line);
    if (next !== null) {
      closePassage(content, open);
      open = next;
      conditional ||= !next.step;
    } else if (conditional && withoutIt.test(words)) {
      closePassage(content, open);
      open = { labels: [], negative: true, step: false, text: [words], line };
    } else if (words === '' || (open?.step === true && /^\s*\d+[.)]\s/.test(source))) {
      closePassage(content, open);
      open = null;
    } else if (open !== null && open.text.length < maximumLines) {
      open.text.push(words);
    }
  }
  closePassage(content, open);
}

function opensPassage(
  words: string,
  numbered: boolean,
  context: Context,
  line: number,
): Passage | null {
  const condition = opensCondition.test(words) ? parseCondition(words) : null;
  if (condition !== null && condition.negative)
    return { labels: [], negative: true, step: false, text: [words], line };
  if (condition !== null && condition.labels.length > 0) {
    const text = condition.remainder === '' ? [] : [condition.remainder];
    return { labels: condition.labels, negative: false, step: false, text, line };
  }
  const step = context === 'connected' && numbered ? splitLabel(words) : null;
  const labels = step === null ? [] : leadLabels(step.label);
  return step === null || labels.length === 0
    ? null
    : { labels, negative: false, step: true, text: [step.text], line };
}

function closePassage(content: ConnectorContent, passage: Passage | null): void {
  if (passage === null) return;
  const text = passage.text.join('; ').replace(/([:：]); /g, '$1 ');
  if (passage.negative) addStandalone(content, text, passage.line);
  else addUses(content, passage.labels, text, 'section', passage.line);
}

const opensCondition = wordPattern('opensCondition');
const withoutIt = wordPattern('withoutIt', '^', String.raw`\b`);
const maximumLines = 12;

interface Passage {
  labels: string[];
  negative: boolean;
  /** A numbered step ends at the next number. */
  step: boolean;
  text: string[];
  line: number;
}
