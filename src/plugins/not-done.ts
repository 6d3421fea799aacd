import { plainText } from './inline.ts';
import { wordPattern } from './languages/languages.ts';
import type { Block } from './markdown-block.ts';

/** The blocks of a skill without what stands below a heading such as "What this does NOT do". */
export function withoutNotDone(blocks: readonly Block[]): readonly Block[] {
  let depth: number | null = null;
  return blocks.filter((block) => {
    if (block.kind === 'heading' && (depth === null || block.depth <= depth))
      depth = notDone.test(plainText(block.text.slice(0, 200))) ? block.depth : null;
    return depth === null;
  });
}

const notDone = wordPattern('notDone');
