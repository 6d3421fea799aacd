import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { plainText } from './inline.ts';
import { parseMarkdown, splitRow } from './markdown.ts';

test('blocks keep their order, lines and columns', () => {
  const blocks = parseMarkdown(
    '# A\n\ntext\nmore\n- one\n  - two\n> quoted\n\n```md\n# no\n```\nTitle\n---\n',
  );
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.line, block.column]),
    [
      ['heading', 1, 1],
      ['paragraph', 3, 1],
      ['item', 5, 3],
      ['item', 6, 5],
      ['paragraph', 7, 3],
      ['code', 9, 1],
      ['heading', 12, 1],
    ],
  );
});

test('ragged rows, escaped pipes and a table that ends at a footnote', () => {
  const [table, note] = parseMarkdown('| a | b |\n|--|:-:|\n| 1 |\n| x \\| y | 2 | 3 |\n\\* note');
  assert.ok(table?.kind === 'table');
  assert.deepEqual(
    table.rows.map((row) => [row.line, row.cells.map((cell) => cell.text)]),
    [
      [3, ['1']],
      [4, ['x | y', '2', '3']],
    ],
  );
  assert.equal(note?.line, 5);
});

test('cells know their columns', () => {
  assert.deepEqual(splitRow('| a |  b |'), [
    { text: 'a', column: 3 },
    { text: 'b', column: 8 },
  ]);
});

test('tables, headings and code in fences and comments are not read', () => {
  const blocks = parseMarkdown('~~~\n| a | b |\n|--|--|\n| 1 | 2 |\n~~~\n<!--\n# no\n-->\n# yes');
  assert.deepEqual(
    blocks.map(({ kind, line }) => [kind, line]),
    [
      ['code', 1],
      ['heading', 9],
    ],
  );
});

test('an unclosed fence runs to the end; carriage returns and a byte order mark move nothing', () => {
  assert.deepEqual(
    parseMarkdown('```\n# a').map(({ kind }) => kind),
    ['code'],
  );
  const [heading, text] = parseMarkdown('\uFEFF# A\r\n\r\ntext\r\n');
  assert.ok(heading?.kind === 'heading' && text?.kind === 'paragraph');
  assert.deepEqual([heading.text, heading.column, text.text, text.line], ['A', 2, 'text', 3]);
});

test('finds the headings and tables that remark finds in the documents of this project', () => {
  const remark = unified().use(remarkParse).use(remarkGfm);
  const root = join(import.meta.dirname, '../..');
  const files = readdirSync(root).filter((name) => name.endsWith('.md'));
  const texts = [...files.map((name) => readFileSync(join(root, name), 'utf8')), sample];
  for (const text of texts) {
    const expected: string[] = [];
    visit(remark.parse(text), (node) => {
      if (node.type === 'heading')
        expected.push(`heading ${node.position?.start.line} ${node.depth} ${toString(node)}`);
      if (node.type === 'table')
        expected.push(`table ${node.position?.start.line} ${node.children.length}`);
    });
    const found = parseMarkdown(text).flatMap((block) => {
      if (block.kind === 'heading')
        return [`heading ${block.line} ${block.depth} ${plainText(block.text)}`];
      return block.kind === 'table' ? [`table ${block.line} ${block.rows.length + 1}`] : [];
    });
    assert.deepEqual(found, expected);
  }
});

const sample = `# One *two* \`three\`

Setext
======

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |

- item

  | in | list |
  |----|------|
  | x  | y    |

> ## quoted heading

\`\`\`\`md
\`\`\`
# inside
\`\`\`
\`\`\`\`

## Last ##
`;
