import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './directories.ts';
import { known } from './layers.ts';

test('an import upward that is gone leaves the list of those known', () => {
  for (const [file, folders] of Object.entries(known)) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const folder of folders) {
      assert.match(text, new RegExp(`from '(?:\\.\\./)+${folder}/`), `${file}: ${folder}`);
    }
  }
});
