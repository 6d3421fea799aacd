import { listed } from '../../diagnostics/sentence.ts';

/** What connectors bring into a conversation together: those that share a server count once. */
export function sumCosts(costs: readonly OwnCost[]): ContextCost {
  const own = [...new Map(costs.map((cost) => [cost.owner, cost])).values()];
  const measured = own.flatMap(({ measured: each }) => each ?? []);
  return {
    connectors: own.length,
    tools: own.reduce((sum, { tools }) => sum + tools, 0),
    isComplete: own.every(({ isComplete }) => isComplete),
    unlisted: own.filter(({ tools }) => tools === 0).length,
    measured: measured.length,
    tokens: measured.reduce((sum, { tokens }) => sum + tokens, 0),
    bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0),
    asked: measured
      .map(({ asked }) => asked)
      .toSorted()
      .at(0),
  };
}

/** What several connectors bring along together, in sentences. */
export function describeSharedCost(cost: ContextCost, limits: readonly Limit[]): string {
  const { tools, isComplete, unlisted, connectors } = cost;
  const sum = `${number(tools)} tools of ${count(connectors, 'connector')} are known${isComplete ? '' : '; there may be more'}.`;
  const none =
    unlisted === 0 ? '' : `Of ${count(unlisted, 'connector')} no public source lists the tools.`;
  return [sum, none, measuredWords(cost) || NOT_MEASURED, limitWords(cost, limits, 0)]
    .filter(Boolean)
    .join(' ');
}

/** What was measured, as a sentence; empty where nothing was. */
export function measuredWords({ measured, connectors, tokens, bytes, asked }: ContextCost): string {
  if (measured === 0) return '';
  const of = measured === connectors ? '' : ` of ${measured} of them`;
  return `The definitions${of} took about ${number(tokens)} tokens (${number(bytes)} bytes) when the server was asked on ${asked}.`;
}

/** The limits that clients document, where the tools are such a part of them. */
export function limitWords({ tools }: ContextCost, limits: readonly Limit[], part: number): string {
  const near = limits.flatMap(({ name, most, of }) =>
    tools > 0 && tools >= most * part ? [`${name} takes ${most} ${of}`] : [],
  );
  return near.length === 0 ? '' : `${listed(near)}.`;
}

const NOT_MEASURED = 'How many tokens their definitions take was not measured.';

const number = (value: number) => new Intl.NumberFormat('en').format(value);
const count = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

/** What one connector brings into a conversation. */
export interface OwnCost {
  /** The connector whose server it is. */
  owner: string;
  tools: number;
  /** Whether these are all. */
  isComplete: boolean;
  measured?: { tokens: number; bytes: number; asked: string };
}

/** How many tools a client takes, as it documents it. */
export interface Limit {
  name: string;
  most: number;
  of: string;
}

/** What the builder loads to tell how many tools a choice is. */
export interface ContextData {
  connectors: Readonly<Record<string, OwnCost>>;
  limits: readonly Limit[];
}

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
