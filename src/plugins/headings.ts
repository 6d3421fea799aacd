import { leadLabels } from './condition-labels.ts';
import { parseCondition } from './condition.ts';
import { connectorContext } from './context.ts';
import { anyOf } from './languages/languages.ts';
import { plainText, withoutBrackets } from './inline.ts';
import type { Block, HeadingBlock } from './markdown-block.ts';

/**
 * Finds headings that are the name of a connector: those below a heading about connectors, where one
 * beside them has examples or a condition (`Chat (e.g., Slack)`, `CRM (if connected)`).
 */
export function findNamedHeadings(blocks: readonly Block[]): ReadonlyMap<HeadingBlock, string[]> {
  const named = new Map<HeadingBlock, string[]>();
  const headings = blocks.filter((block) => block.kind === 'heading');
  for (const [index, parent] of headings.entries()) {
    if (connectorContext(plainText(parent.text)) !== 'connected') continue;
    let end = index + 1;
    while ((headings[end]?.depth ?? 0) > parent.depth) end += 1;
    const inside = headings.slice(index + 1, end);
    const group = inside.filter(({ depth }) => depth === inside[0]?.depth);
    if (!group.some(({ text }) => showsConnector.test(text))) continue;
    for (const heading of group) {
      const words = plainText(heading.text);
      const labels = leadLabels(withoutBrackets(words));
      const isName = /^[\p{Lu}\p{Lo}⟦]/u.test(words) && words.split(' ').length <= maximumWords;
      if (parseCondition(words) === null && isName && labels.length > 0) named.set(heading, labels);
    }
  }
  return named;
}

const showsConnector = new RegExp(
  String.raw`[(（](?:(?:${anyOf('example')})(?!\p{L})|if (?:connected|available))`,
  'iu',
);
const maximumWords = 8;
