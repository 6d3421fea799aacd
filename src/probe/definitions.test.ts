import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenRule } from '../catalog/tokens.ts';
import { sizeOfDefinitions } from './definitions.ts';

const schema = { type: 'object' as const };

test('definitions are measured as a model is handed them', () => {
  const text = '[{"name":"find","description":"Finds é","inputSchema":{"type":"object"}}]';
  const whole = {
    name: 'find',
    description: 'Finds é',
    inputSchema: schema,
    outputSchema: schema,
    annotations: { readOnlyHint: true },
  };
  assert.deepEqual(sizeOfDefinitions([whole]), {
    bytes: text.length + 1,
    tokens: Math.round(text.length / tokenRule.charactersPerToken),
  });
  assert.deepEqual(sizeOfDefinitions([]), { bytes: 2, tokens: 1 });
});
