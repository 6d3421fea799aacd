import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockHash, headerPolicy, inlineBlocks, pagePolicy, withPolicy } from './content-policy.ts';

const ours = 'let a = 1;';
const sheets = ['a{top:0}\n', 'b{top:0}\n'];
const known = { scripts: new Set([blockHash(ours), blockHash('other()')]), sheets };

test('of the scripts and styles in a page, those of the sources run, and no other', () => {
  const page = `<head><script type="module">${ours}</script><script>evil()</script>
    <script src="/a.js"></script><style>${sheets.join('')}</style><style>${sheets[0]}evil{}</style></head>`;
  const policy = partsOf(pagePolicy(page, known));
  assert.deepEqual(hashesIn(policy['script-src']), [blockHash(ours)]);
  assert.deepEqual(hashesIn(policy['style-src-elem']), [blockHash(sheets.join(''))]);
});

test('nothing but scripts of this site and those named by hash runs, nothing of other hosts loads', () => {
  for (const [where, text] of Object.entries({
    page: pagePolicy('', known),
    header: headerPolicy(known),
  })) {
    const policy = partsOf(text);
    assert.deepEqual(policy['default-src'], ["'none'"], where);
    assert.ok(!policy['script-src']?.includes("'unsafe-inline'"), where);
    assert.doesNotMatch(text, /https?:|\*|unsafe-eval(?<!wasm-unsafe-eval)/, where);
  }
  assert.deepEqual(hashesIn(partsOf(headerPolicy(known))['script-src']).length, 2);
  assert.match(headerPolicy(known), /frame-ancestors 'none'/);
  // Browsers complain of it in a page.
  assert.doesNotMatch(pagePolicy('', known), /frame-ancestors/);
});

test('the hosted search engine alone may be asked', () => {
  const policy = partsOf(pagePolicy('', known, 'https://search.example'));
  assert.deepEqual(policy['connect-src'], ["'self'", 'https://search.example']);
});

test('the policy stands before all that it binds', () => {
  const page = '<!DOCTYPE html><html><head><meta charset="utf-8"/><script>x</script></head>';
  assert.equal(
    withPolicy(page, "default-src 'none'"),
    `<!DOCTYPE html><html><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script>x</script></head>`,
  );
  assert.throws(() => withPolicy('<title>x</title>', ''), /no head that starts with its charset/);
});

test('inline blocks are read as they stand', () => {
  const blocks = inlineBlocks('a <script is:inline>\n\tx()\n</script> <script>', 'script');
  assert.deepEqual(blocks, [{ attributes: '<script is:inline>', text: '\n\tx()\n' }]);
});

function partsOf(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values];
    }),
  );
}

function hashesIn(values: readonly string[] = []): string[] {
  return values.filter((value) => value.startsWith("'sha256-")).map((value) => value.slice(1, -1));
}
