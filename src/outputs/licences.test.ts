import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licencesText, packageOf } from './licences.ts';

test('a module belongs to the innermost package', () => {
  assert.equal(
    packageOf('/a/node_modules/b/node_modules/@c/d/e.js'),
    '/a/node_modules/b/node_modules/@c/d',
  );
  assert.equal(packageOf('C:\\a\\node_modules\\b\\c.js'), 'C:/a/node_modules/b');
  assert.equal(packageOf('/a/src/b.ts'), undefined);
});

test('each package stands with its licence, in order', () => {
  const text = licencesText([
    { name: 'b', version: '2.0.0', licence: 'MIT', text: 'Copyright B\n' },
    { name: 'a', version: '1.0.0', licence: 'CC0-1.0', text: undefined },
  ]);
  assert.match(text, /\na 1\.0\.0 \(CC0-1\.0\)\n[^]*\nb 2\.0\.0 \(MIT\)\n\nCopyright B\n$/);
});
