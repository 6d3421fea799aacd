import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root } from './directories.ts';
import { readSteps, testPatterns } from './test-steps.ts';
import { UsageError } from './usage-error.ts';

const steps = {
  lint: { takesPaths: true },
  unit: { takesPaths: true },
  build: { takesPaths: false },
};
const read = (...words: string[]) => readSteps(words, steps, root);

test('steps run in their order, all of them where none is named', () => {
  assert.deepEqual(read(), { names: ['lint', 'unit', 'build'], paths: [] });
  assert.deepEqual(read('build', 'lint'), { names: ['lint', 'build'], paths: [] });
});

test('paths narrow the steps named', () => {
  assert.deepEqual(read('unit', 'src/clients'), { names: ['unit'], paths: ['src/clients'] });
  assert.deepEqual(testPatterns([], ['src/**/*.test.ts'], root), ['src/**/*.test.ts']);
  assert.deepEqual(testPatterns(['scripts/', 'scripts/help.test.ts'], [], root), [
    'scripts/**/*.test.ts',
    'scripts/help.test.ts',
  ]);
});

test('what is neither a step nor a path is refused, and a path where it means nothing', () => {
  assert.throws(() => read('unti'), {
    message: /^There is no step "unti"\. Did you mean "unit"\? Choose /,
  });
  assert.throws(() => read('src/no-such-folder'), UsageError);
  assert.throws(() => read('build', 'src'), {
    message: /^"build" runs as a whole\. Name a path with lint or unit\.$/,
  });
  assert.throws(() => read('src'), UsageError);
});
