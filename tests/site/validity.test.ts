import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { pageKinds } from './page-kinds.ts';
import { siteDirectory } from './site.ts';

// The standard of HTML alone: what is style or access is held by other tests.
const loader = new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:standard'],
  rules: { 'heading-level': ['error', { minInitialRank: 'any' }] },
});

test('pages of every kind and all guides are valid HTML', async () => {
  const kinds = Object.values(pageKinds).map((path) =>
    path.replace(/[#?].*/, '').replace(/^\/|(?<=\/)$/g, (end) => (end === '/' ? '' : 'index.html')),
  );
  const guides = globSync('guides/**/index.html', { cwd: siteDirectory });
  const files = [...new Set([...kinds, ...guides])].map((file) => join(siteDirectory, file));
  const { results } = await new HtmlValidate(loader).validateMultipleFiles(files);
  const errors = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message, selector }) => `${filePath}: ${ruleId} ${message} ${selector}`,
    ),
  );
  assert.deepEqual(errors, []);
});
