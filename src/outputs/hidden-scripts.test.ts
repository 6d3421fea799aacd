import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHiddenScripts } from './hidden-scripts.ts';

test('scripts that are marked as hidden are hidden by what is around them, and nothing else changes', () => {
  const marked = '<script aria-hidden="true">a</script>';
  assert.equal(
    withHiddenScripts(`<p>1</p>${marked}<p>2</p>${marked}<script>b</script>`),
    '<p>1</p><div hidden><script>a</script></div><p>2</p><div hidden><script>a</script></div><script>b</script>',
  );
  for (const html of ['', '<p>1</p>', '<script>a</script>', '<script aria-hidden="true">a']) {
    assert.equal(withHiddenScripts(html), html);
  }
});
