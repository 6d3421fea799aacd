import { addressOf } from './address.ts';
import type { Answer, AnswerState } from './answer.ts';
import type { Problem } from './checks.ts';
import type { Connector } from './connector.ts';
import type { Endpoint } from './endpoint.ts';
import type { SignIn } from './sign-in.ts';
import { waysOf } from './ways.ts';

/** Where an entry says other than its endpoints answered; an answer of a former address says nothing. */
export function findAnswerDifferences(
  connector: Connector,
  answers: ReadonlyMap<string, Answer>,
): Problem[] {
  return (connector.endpoints ?? []).flatMap((endpoint, index) => {
    const answer = answerOf(endpoint, answers);
    if (answer === undefined) return [];
    return [
      ...compareStatus(endpoint, answer, index),
      ...compareTransport(endpoint, answer, index),
      ...(endpoint.status === 'current' ? compareSignIn(connector, endpoint, answer) : []),
      ...(endpoint.status === 'current' ? compareTools(connector, endpoint, answer) : []),
    ].map(({ path, statement, got }) => ({
      rule: 'answer-differs' as const,
      path,
      args: { endpoint: endpoint.id, statement, got, asked: answer.asked, connector: connector.id },
    }));
  });
}

/** What an endpoint answered last, if it was asked at the address it has. */
export function answerOf(
  endpoint: Endpoint,
  answers: ReadonlyMap<string, Answer>,
): Answer | undefined {
  const answer = answers.get(endpoint.id);
  return answer?.address === addressOf(endpoint) ? answer : undefined;
}

function compareStatus({ status }: Endpoint, { state, detail }: Answer, index: number) {
  const path = ['endpoints', index, 'status'];
  const got = absent[state];
  if (status === 'current' && got !== undefined) {
    return [
      {
        path,
        statement: 'status "current"',
        got: detail === undefined ? got : `${got} (${detail})`,
      },
    ];
  }
  return status === 'retired' && (state === 'answers' || state === 'sign-in')
    ? [{ path, statement: 'status "retired"', got: 'a server that answers' }]
    : [];
}

function compareTransport({ type }: Endpoint, { transport }: Answer, index: number) {
  return transport === undefined || transport === type
    ? []
    : [{ path: ['endpoints', index, 'type'], statement: `type "${type}"`, got: `"${transport}"` }];
}

function compareSignIn(connector: Connector, endpoint: Endpoint, { state, signIn }: Answer) {
  const ways = waysOf(connector, endpoint);
  const path = ['signIn'];
  if (isOpen(ways) && state === 'sign-in') {
    return [{ path, statement: 'no sign-in', got: 'a request to sign in' }];
  }
  const isDynamic = ways.some(
    (way) => way.method === 'oauth' && way.registration.includes('dynamic'),
  );
  return isDynamic && signIn?.registration === 'registered'
    ? [{ path, statement: 'registration "dynamic"', got: 'a sign-in for registered clients only' }]
    : [];
}

function isOpen(ways: readonly SignIn[]): boolean {
  return ways.length > 0 && ways.every(({ method }) => method === 'none');
}

function compareTools(connector: Connector, endpoint: Endpoint, answer: Answer) {
  const { tools } = connector;
  // Before the sign-in a server may show a part of its tools.
  const isWhole =
    isOpen(waysOf(connector, endpoint)) || answer.signedIn === true || endpoint.type === 'stdio';
  if (tools === undefined || answer.tools === undefined || !isWhole) return [];
  const listed = new Set(answer.tools.map(({ name }) => name));
  const own = tools.items.filter(
    (tool) => tool.endpoint === undefined || tool.endpoint === endpoint.id,
  );
  const known = new Set(own.map(({ name }) => name));
  // What was left out of the answer may be what seems to be gone.
  const gone = own
    .filter(({ exact, via }) => exact !== false && via === undefined)
    .map(({ name }) => name)
    .filter((name) => answer.toolsLeftOut === undefined && !listed.has(name));
  const added = tools.complete ? [...listed].filter((name) => !known.has(name)) : [];
  const path = ['tools', 'items'];
  return [
    ...(gone.length === 0 ? [] : [{ path, statement: nameTools(gone), got: 'a list without' }]),
    ...(added.length === 0
      ? []
      : [{ path: ['tools', 'complete'], statement: 'all tools', got: `also ${nameTools(added)}` }]),
  ];
}

function nameTools(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  const rest = names.length - 5;
  return `${names.length === 1 ? 'tool' : 'tools'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const absent: Partial<Record<AnswerState, string>> = {
  gone: 'nothing there',
  moved: 'another address',
  'not-mcp': 'no MCP server',
  unreachable: 'no connection',
};
