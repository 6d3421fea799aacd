import { plainText } from './inline.ts';
import { wordPattern } from './languages/languages.ts';
import type { Block } from './markdown-block.ts';

/**
 * The blocks of a skill without what it does not do itself: what stands below a heading such as "What this does NOT
 * do", "Related skills" or "v1.2.0", and lists of what it is compared with or of what a version has changed.
 */
export function withoutNotDone(blocks: readonly Block[]): readonly Block[] {
  let depth: number | null = null;
  let isListLeftOut = false;
  return blocks.filter((block) => {
    const start = 'text' in block ? plainText(block.text.slice(0, 200)) : '';
    if (block.kind === 'heading' && (depth === null || block.depth <= depth))
      depth = notDone.test(start) || version.test(start) ? block.depth : null;
    if (block.kind !== 'item')
      isListLeftOut = block.kind === 'paragraph' && opensNotDone.test(start);
    return depth === null && !(isListLeftOut && block.kind === 'item');
  });
}

const notDone = wordPattern('notDone');
// "v1.2.0", "[1.2.0] - 2026-01-01"; "1.2 Connect Slack" is a section of a text.
const version = /^\[?(?:v\d+(?:\.\d+)+|\d+\.\d+\.\d+)\]?(?:\s*[-–—(:]|\s*$)/i;
const opensNotDone = new RegExp(
  `(?:${wordPattern('opensNotDone').source}|^v?\\d+\\.\\d+(?:\\.\\d+)*\\b.{0,40})[^:：]{0,60}[:：]$`,
  'iu',
);
