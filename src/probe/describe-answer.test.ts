import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../catalog/answer.ts';
import { describeAnswer } from './describe-answer.ts';

const cases: [answer: Partial<Answer>, words: string][] = [
  [{ state: 'answers' }, 'answered without a sign-in'],
  [
    { state: 'answers', tools: [{ name: 'find', access: 'read' }] },
    'answered without a sign-in; it lists 1 tool',
  ],
  [
    { state: 'answers', tools: [], toolsLeftOut: 3 },
    'answered without a sign-in; it lists 0 tools and 3 more that were left out',
  ],
  [
    {
      state: 'answers',
      tools: [{ name: 'find', access: 'read' }],
      definitions: { bytes: 4200, tokens: 1200 },
    },
    'answered without a sign-in; it lists 1 tool; their definitions take about 1,200 tokens (4,200 bytes)',
  ],
  [{ state: 'answers', signedIn: true, tools: [] }, 'answered with a token; it lists 0 tools'],
  [
    { state: 'sign-in', status: 401, signIn: { registration: 'automatic' } },
    'asked for a sign-in (401); clients register by themselves',
  ],
  [
    {
      state: 'sign-in',
      status: 401,
      signIn: { registration: 'registered', resource: 'https://other.example/mcp' },
    },
    'asked for a sign-in (401); only clients registered before can sign in; its metadata names https://other.example/mcp',
  ],
  [{ state: 'gone', status: 410 }, 'was not there (410)'],
  [
    { state: 'moved', status: 308, detail: 'https://new.example/mcp' },
    'pointed elsewhere (308, https://new.example/mcp)',
  ],
  [
    { state: 'unreachable', detail: 'no answer within 10 s' },
    'could not be reached (no answer within 10 s)',
  ],
];
for (const [answer, words] of cases) {
  test(words, () => {
    const whole: Answer = { asked: '2026-11-23', address: 'x', state: 'answers', ...answer };
    assert.equal(describeAnswer(whole), words);
  });
}
