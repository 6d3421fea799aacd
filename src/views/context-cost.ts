import { answerOf } from '../catalog/answer-differences.ts';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Client } from '../clients/client.ts';
import { usableEndpoints } from '../coverage/connection.ts';

/**
 * What connectors bring into a conversation: how many of their tools are known, and how many tokens the
 * definitions took of those whose server was asked. Nothing is estimated for the others.
 */
export function contextCost(catalog: Catalog, connectors: readonly Connector[]): ContextCost {
  const owners = [...new Set(connectors.map((connector) => serverOwner(catalog, connector)))];
  const measured = owners.flatMap((owner) => measuredOf(catalog, owner) ?? []);
  return {
    connectors: owners.length,
    tools: owners.reduce((sum, { tools }) => sum + (tools?.items.length ?? 0), 0),
    isComplete: owners.every(({ tools }) => tools?.complete === true),
    unlisted: owners.filter(({ tools }) => (tools?.items.length ?? 0) === 0).length,
    measured: measured.length,
    tokens: measured.reduce((sum, { tokens }) => sum + tokens, 0),
    bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0),
    asked: measured
      .map(({ asked }) => asked)
      .toSorted()
      .at(0),
  };
}

/** The size of the definitions of the first endpoint that told it. */
function measuredOf(catalog: Catalog, owner: Connector) {
  for (const endpoint of usableEndpoints(catalog, owner)) {
    const answer = answerOf(endpoint, catalog.answers);
    if (answer?.definitions !== undefined) return { ...answer.definitions, asked: answer.asked };
  }
  return undefined;
}

/** What one connector brings along, in sentences: what was measured, and which clients it alone fills half. */
export function describeOwnCost(cost: ContextCost, clients: readonly Client[]): string {
  return [measuredWords(cost), fullWords(cost, clients, 0.5)].filter(Boolean).join(' ');
}

/** What several connectors bring along together, in sentences. */
export function describeSharedCost(cost: ContextCost, clients: readonly Client[]): string {
  const { tools, isComplete, unlisted, connectors } = cost;
  const sum = `${number(tools)} tools of ${count(connectors, 'connector')} are known${isComplete ? '' : '; there may be more'}.`;
  const none =
    unlisted === 0 ? '' : `Of ${count(unlisted, 'connector')} no public source lists the tools.`;
  return [sum, none, measuredWords(cost) || NOT_MEASURED, fullWords(cost, clients, 0)]
    .filter(Boolean)
    .join(' ');
}

function measuredWords({ measured, connectors, tokens, bytes, asked }: ContextCost): string {
  if (measured === 0) return '';
  const of = measured === connectors ? '' : ` of ${measured} of them`;
  return `The definitions${of} took about ${number(tokens)} tokens (${number(bytes)} bytes) when the server was asked on ${asked}.`;
}

/** The limits that clients document, for as many tools as make a part of them. */
function fullWords({ tools }: ContextCost, clients: readonly Client[], part: number): string {
  const limits = clients.flatMap(({ name, toolLimit }) =>
    toolLimit?.most !== undefined && tools >= toolLimit.most * part && tools > 0
      ? [`${name} takes ${toolLimit.most} ${toolLimit.of}`]
      : [],
  );
  return limits.length === 0 ? '' : `${new Intl.ListFormat('en').format(limits)}.`;
}

const NOT_MEASURED = 'How many tokens their definitions take was not measured.';

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const count = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

/** What connectors bring into a conversation. */
export interface ContextCost {
  /** Those with a server of their own. */
  connectors: number;
  /** How many of their tools are known, and whether these are all. */
  tools: number;
  isComplete: boolean;
  /** Those of which no tool is known. */
  unlisted: number;
  /** Those whose definitions were measured, what these took together, and the oldest day of it. */
  measured: number;
  tokens: number;
  bytes: number;
  asked: string | undefined;
}
