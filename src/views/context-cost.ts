import { answerOf } from '../catalog/answer-differences.ts';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Client } from '../clients/client.ts';
import {
  describeSharedCost,
  limitWords,
  measuredWords,
  sumCosts,
  type ContextCost,
  type ContextData,
  type Limit,
  type OwnCost,
} from '../config/builder/context.ts';
import { usableEndpoints } from '../coverage/connection.ts';

/**
 * What connectors bring into a conversation: how many of their tools are known, and how many tokens the
 * definitions took of those whose server was asked. Nothing is estimated for the others.
 */
export function contextCost(catalog: Catalog, connectors: readonly Connector[]): ContextCost {
  return sumCosts(connectors.map((connector) => ownCost(catalog, connector)));
}

/** What one connector brings along, in sentences: what was measured, and which clients it alone fills half. */
export function describeOwnCost(cost: ContextCost, clients: readonly Client[]): string {
  return [measuredWords(cost), limitWords(cost, limitsOf(clients), 0.5)].filter(Boolean).join(' ');
}

/** What several connectors bring along together, in sentences. */
export function describeCost(cost: ContextCost, clients: readonly Client[]): string {
  return describeSharedCost(cost, limitsOf(clients));
}

/** The same for the builder, which sums what is chosen. */
export function contextData(catalog: Catalog, clients: readonly Client[]): ContextData {
  return {
    connectors: Object.fromEntries(
      catalog.connectors.map((connector) => [connector.id, ownCost(catalog, connector)]),
    ),
    limits: limitsOf(clients),
  };
}

function ownCost(catalog: Catalog, connector: Connector): OwnCost {
  const owner = serverOwner(catalog, connector);
  const [measured] = usableEndpoints(catalog, owner).flatMap((endpoint) => {
    const answer = answerOf(endpoint, catalog.answers);
    return answer?.definitions === undefined
      ? []
      : [{ ...answer.definitions, asked: answer.asked }];
  });
  return {
    owner: owner.id,
    tools: owner.tools?.items.length ?? 0,
    isComplete: owner.tools?.complete === true,
    ...(measured && { measured }),
  };
}

function limitsOf(clients: readonly Client[]): Limit[] {
  return clients.flatMap(({ name, toolLimit: { most, of } = {} }) =>
    most === undefined || of === undefined ? [] : [{ name, most, of }],
  );
}
