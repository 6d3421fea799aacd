import type { Answer, AnswerState } from '../catalog/answer.ts';

/** What an endpoint answered, as a sentence without the day it was asked. */
export function describeAnswer(answer: Answer): string {
  const { state, status, detail, tools, toolsLeftOut, definitions, signedIn } = answer;
  const reason = [status === undefined ? '' : String(status), detail ?? ''].filter(Boolean);
  const behind = reason.length === 0 ? '' : ` (${reason.join(', ')})`;
  const parts = {
    answers: [
      signedIn === true ? 'answered with a token' : 'answered without a sign-in',
      ...(tools === undefined ? [] : [countTools(tools.length, toolsLeftOut)]),
      ...(definitions === undefined ? [] : [describeSize(definitions)]),
    ],
    'sign-in': [`asked for a sign-in${behind}`, ...describeSignIn(answer)],
    refuses: [`refused${behind}`],
    gone: [`was not there${behind}`],
    moved: [`pointed elsewhere${behind}`],
    fails: [`was out of order${behind}`],
    'not-mcp': [`did not answer as an MCP server${behind}`],
    unreachable: [`could not be reached${behind}`],
  } satisfies Record<AnswerState, string[]>;
  return parts[state].join('; ');
}

function describeSignIn({ signIn }: Answer): string[] {
  if (signIn === undefined) return [];
  const { registration, resource } = signIn;
  return [
    registrationWords[registration],
    ...(resource === undefined ? [] : [`its metadata names ${resource}`]),
  ];
}

function countTools(count: number, leftOut = 0): string {
  const words = count === 1 ? 'it lists 1 tool' : `it lists ${count} tools`;
  return leftOut === 0 ? words : `${words} and ${leftOut} more that were left out`;
}

function describeSize({ bytes, tokens }: NonNullable<Answer['definitions']>): string {
  return `their definitions take about ${tokens.toLocaleString('en')} tokens (${bytes.toLocaleString('en')} bytes)`;
}

const registrationWords = {
  automatic: 'clients register by themselves',
  registered: 'only clients registered before can sign in',
  unknown: 'it publishes nothing about how',
};
