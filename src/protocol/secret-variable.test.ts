import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretVariable } from './secret-variable.ts';

test('the name of the server stands once in the name of a variable', () => {
  const cases = [
    ['context7', 'CONTEXT7_API_KEY', 'CONTEXT7_API_KEY'],
    ['figma', 'figma-api-key', 'FIGMA_API_KEY'],
    ['figma', 'Authorization', 'FIGMA_TOKEN'],
    ['a-', '-x', 'A_X'],
    ['x', 'X-Api-Key', 'X_API_KEY'],
    ['fig', 'figma-key', 'FIG_FIGMA_KEY'],
  ] as const;
  for (const [server, name, variable] of cases) {
    const place = { server, part: 'headers', name };
    assert.equal(secretVariable(place, { taken: new Set() }), variable);
  }
});
