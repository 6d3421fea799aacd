import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { siteDirectory } from './site.ts';

/** Slips of the hand that no reader should meet, in the text of a page without what is typed. */
const slips = {
  'a backtick that was to be code': /`/,
  // A path in quotes may begin with two.
  'a full stop too many': /(?<![.…])(?!(?<=")\.\.["/])\.\.(?!\.)|[?!]\.(?=\s|$)|\.,(?=\s|$)/,
  'one of many':
    /(?<![\w.,–+-])1 (?:connector|finding|server|skill|tool|plugin|error|warning|entrie|page|row|note|way|field|value|product|step)s\b/,
  'who acts said twice': /\b(?:You|Your): You\b|\badmin of ([\w .]+): Ask\b/,
  'a gap before a full stop': /\w [.;](?=\s|$)/,
};

test('no page shows a slip of the hand', () => {
  const found: string[] = [];
  for (const file of globSync('**/*.html', { cwd: siteDirectory })) {
    for (const line of linesOf(readFileSync(join(siteDirectory, file), 'utf8'))) {
      for (const [slip, pattern] of Object.entries(slips)) {
        if (pattern.test(line)) found.push(`${file}: ${slip}: ${line.slice(0, 200)}`);
      }
    }
  }
  assert.deepEqual(found, []);
});

test('a slip is found where there is one', () => {
  const lines = linesOf('<p>Run `npm</p> <p><b>1 servers</b>.. <code>`a`..</code> You: You need');
  const kinds = lines.flatMap((line) =>
    Object.entries(slips).flatMap(([slip, pattern]) => (pattern.test(line) ? [slip] : [])),
  );
  assert.deepEqual(kinds, [
    'a backtick that was to be code',
    'a full stop too many',
    'one of many',
    'who acts said twice',
  ]);
});

/** The text of a page block by block; what is typed, drawn or run is one sign. */
function linesOf(html: string): string[] {
  const parts: string[] = [];
  let apart = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (!within.has(name)) parts.push('\n');
      if (!typed.has(name)) return;
      apart += 1;
      parts.push('§');
    },
    ontext(text) {
      if (apart === 0) parts.push(text);
    },
    onclosetag(name) {
      if (typed.has(name)) apart -= 1;
      if (!within.has(name)) parts.push('\n');
    },
  });
  parser.end(html);
  const lines = parts.join('').split('\n');
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

const typed = new Set(['code', 'pre', 'kbd', 'script', 'style', 'svg', 'template', 'textarea']);
// What stands in a line with its neighbours.
const within = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'small',
  'span',
  'strong',
  'wbr',
]);
