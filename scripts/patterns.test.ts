import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { slowText } from './pattern-floods.ts';

const root = join(import.meta.dirname, '..');

test('no regular expression takes more than linear time, but those with a reason beside them', () => {
  const known = new Map<string, string | undefined>();
  const slowTextOf = (pattern: RegExp) => {
    const written = String(pattern);
    if (!known.has(written)) known.set(written, slowText(pattern));
    return known.get(written);
  };
  const slow = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root })
    .filter((file) => !/(?:\.test|testing)\.ts$/.test(file))
    .flatMap((file) =>
      patternsIn(scriptOf(file, readFileSync(join(root, file), 'utf8'))).flatMap(
        ({ line, pattern }) => {
          const text = slowTextOf(pattern);
          return text === undefined ? [] : [`${file}:${line} ${pattern} ${text}`];
        },
      ),
    );
  assert.deepEqual(slow, []);
});

test('patterns of quadratic and cubic time are found', () => {
  for (const pattern of [/\$\{[^}]*\}/g, /\$\{[^}]*:-[^}]*\}/g, /\s+$/, /"(?:\\.|[^"\\])*"/g])
    assert.notEqual(slowText(pattern), undefined, String(pattern));
  for (const pattern of [/\$\{(\w+)\}/g, /(?<!\s)\s+$/, /^a*b/])
    assert.equal(slowText(pattern), undefined, String(pattern));
});

/** The patterns of a module that have no reason to be slow beside them. */
function patternsIn(text: string): { line: number; pattern: RegExp }[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const lines = source.text.split('\n');
  const found: { line: number; pattern: RegExp }[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = patternOf(node);
    if (pattern !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (!reason.test(lines[line - 1] ?? '')) found.push({ line: line + 1, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A pattern as written; what is put into one at run time stands for a word. */
function patternOf(node: ts.Node): RegExp | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return undefined;
  const [written, flags] = node.arguments ?? [];
  const raw = written && ts.isTaggedTemplateExpression(written) ? written.template : written;
  // One made of a variable alone has no text here; the floods of the readers reach it.
  if (raw === undefined || !ts.isTemplateLiteral(raw)) return undefined;
  const text = ts.isNoSubstitutionTemplateLiteral(raw)
    ? [raw]
    : [raw.head, ...raw.templateSpans.map(({ literal }) => literal)];
  const isRaw = raw !== written;
  return new RegExp(
    text.map((part) => (isRaw ? (part.rawText ?? '') : part.text)).join('(?:word)'),
    flags && ts.isStringLiteral(flags) ? flags.text : '',
  );
}

/** The scripts of an .astro file, on the lines where they stand; other files as they are. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const scripts = /^---\n.*?\n---\n|(?<=<script[^>]*>).*?(?=<\/script>)/gs;
  let end = 0;
  return [...text.matchAll(scripts)]
    .map(({ 0: script, index }) => {
      const blank = text.slice(end, index).replace(/[^\n]/g, '');
      end = index + script.length;
      return blank + script.replace(/^---$/gm, '');
    })
    .join('');
}

const reason =
  /^\s*\/\/ (?:oxlint-disable-next-line regexp\/no-super-linear-[\w, /-]+ -- |Not of linear time: )\S/;
