import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const root = join(import.meta.dirname, '../..');
const parser = unified().use(remarkParse).use(remarkGfm);

/** The fenced samples of the guides, with the title and marks of their fence. */
export function readSamples(): Sample[] {
  return globSync('src/content/docs/guides/*.mdx', { cwd: root }).flatMap((file) => {
    const samples: Sample[] = [];
    visit(parser.parse(readFileSync(join(root, file), 'utf8')), 'code', (node) => {
      samples.push({
        place: `${file}:${node.position?.start.line}`,
        language: node.lang ?? '',
        title: /title="([^"]*)"/.exec(node.meta ?? '')?.[1],
        isWrong: /(?:^|\s)wrong(?:\s|$)/.test(node.meta ?? ''),
        isRun: /(?:^|\s)run(?:\s|$)/.test(node.meta ?? ''),
        text: node.value,
      });
    });
    return samples;
  });
}

export interface Sample {
  /** `file:line` of the fence. */
  place: string;
  language: string;
  title: string | undefined;
  /** Whether the guide shows it as a mistake. */
  isWrong: boolean;
  /** Whether it is run against the built site. */
  isRun: boolean;
  text: string;
}
