import type { Connector } from '../catalog/connector.ts';
import type { Precondition, SignIn } from '../catalog/sign-in.ts';
import type { Entrance, Obstacle, Step } from './sign-in.ts';

/** How people get in, in one sentence for somebody who has never heard of protocols. */
export function describeEntrance(entrance: Entrance, { connector, client }: Names): string {
  const name = connector.name;
  switch (entrance.id) {
    case 'open':
      return 'No sign-in: it works as soon as it is added.';
    case 'connect':
      return `Sign in with your ${entrance.way.account} when it is first used; nothing to prepare.`;
    case 'try':
      if (entrance.isListed === true) {
        return `Connect ${name} in Claude’s settings, where it is listed, and sign in with your ${entrance.way.account}.`;
      }
      return `Sign in with your ${entrance.way.account} when it is first used. Whether something has to be prepared first is not known.`;
    case 'prepare':
      return entrance.way.method === 'none'
        ? 'No sign-in, but something has to be prepared first.'
        : `Sign in with your ${accountOf(entrance.way, name)} once what it needs is prepared.`;
    case 'token':
      return `It takes ${article(entrance.way.name)} of ${entrance.way.product ?? name}: make one first.`;
    case 'directory':
      return `Connect ${name} in Claude’s settings and sign in with your ${entrance.way.account}.`;
    case 'bridge':
      return `${client} starts programs on your own machine only: one in between signs in.`;
    case 'unknown':
      if (entrance.isListed === true) {
        return `Connect ${name} in Claude’s settings, where it is listed. How you sign in there is not known.`;
      }
      return 'How to sign in is not known.';
    case 'cannot':
      return describeObstacle(entrance, { connector, client });
  }
}

/** Why a client does not get in. */
export function describeObstacle(found: Blocked, names: Names): string {
  return obstacles[found.because](found, names);
}

/** What somebody has to do first, with who does it. */
export function describeSteps(entrance: Entrance, names: Names): StepWords[] {
  return 'steps' in entrance ? entrance.steps.map((step) => describeStep(step, names)) : [];
}

function describeStep(step: Step, { connector, client }: Names): StepWords {
  switch (step.kind) {
    case 'condition':
      return describeCondition(step.condition, connector);
    case 'register':
      return {
        ...actor(step.who, connector),
        what: `${
          step.hasListing === true
            ? 'If the listing in Claude’s directory does not let you in, register'
            : 'Register'
        } ${client} with ${connector.name} as an app and pass on the ID it gets${
          step.way.ownClient?.secret === 'required' ? ' and the secret' : ''
        }.`,
        page: step.way.ownClient?.page,
      };
    case 'token':
      return {
        ...actor(step.who, connector),
        what: `Make ${article(step.way.name)} in ${step.way.product ?? connector.name}${
          step.isPlaceUnknown === true ? ', and look there how it is sent' : ''
        }.`,
        page: step.way.page,
      };
  }
}

/** What somebody has to do or have first. */
export function describeCondition(
  { who, kind, what, price, reported }: Precondition,
  connector: Pick<Connector, 'name'>,
): StepWords {
  const words = [
    what,
    price && `Price: ${price}.`,
    reported && 'Others report this, not the vendor.',
  ];
  return {
    ...actor(who, connector),
    ...(isNeed({ who, kind }) && { lead: needs[who], isNeed: true }),
    what: words.filter(Boolean).join(' '),
  };
}

function actor(who: Precondition['who'], connector: Pick<Connector, 'name'>) {
  const label = whoLabel(who, connector);
  return { by: who, who: label, lead: `${label}:`, isNeed: false };
}

/** Whether a precondition is something to have, named after "You need"; else it is something to do. */
function isNeed({ who, kind }: Pick<Precondition, 'who' | 'kind'>): boolean {
  return (
    ['plan', 'subscription', 'seat', 'region'].includes(kind) || (kind === 'role' && who === 'you')
  );
}

const needs: Readonly<Record<Precondition['who'], string>> = {
  you: 'You need',
  'vendor-admin': 'Your company needs',
  'claude-owner': 'Your Claude organisation needs',
};

/** What has to be done or had, where who acts stands elsewhere. */
export function stepSentence(step: StepWords): string {
  return step.isNeed ? stepLine(step) : step.what;
}

/** A step as one line, in which who acts is named once. */
export function stepLine({ lead, what }: Pick<StepWords, 'lead' | 'what'>): string {
  return `${lead} ${what}`;
}

/** Who acts, as a reader calls them. */
export function whoLabel(who: Precondition['who'], { name }: Pick<Connector, 'name'>): string {
  return {
    you: 'You',
    'vendor-admin': `An admin of ${name}`,
    'claude-owner': 'The owner of your Claude organisation',
  }[who];
}

const obstacles: Readonly<Record<Obstacle, (found: Blocked, names: Names) => string>> = {
  reserved: ({ words = '' }, { client }) =>
    `This address is not meant for ${client}. ${words}`.trim(),
  'not-admitted': (_, { connector, client }) =>
    `${connector.name} does not admit ${client}: only clients on its list may sign in.`,
  'no-headers': ({ way }, { client }) =>
    `${client} cannot send ${way?.method === 'token' ? article(way.name) : 'a key'}, which it needs.`,
  'no-own-client': (_, { connector, client }) =>
    `${connector.name} wants every client registered by hand; in ${client} no place for that is known.`,
  'no-document': (_, { connector, client }) =>
    `${connector.name} admits programs by a document that ${client} does not publish.`,
  loopback: (_, { connector, client }) =>
    `${client} runs on your machine, where ${connector.name} lets nobody sign in.`,
};

function accountOf(way: SignIn, name: string): string {
  return way.method === 'oauth' ? way.account : `${name} account`;
}

/**
 * A name with its article.
 * @example
 * article('API key') // => 'an API key'
 * article('user token') // => 'a user token'
 * article('MCP token') // => 'an MCP token'
 */
export function article(name: string): string {
  return /^[aeio]|^u(?!s[ae]|ni)|^MCP/i.test(name) ? `an ${name}` : `a ${name}`;
}

type Blocked = Extract<Entrance, { id: 'cannot' }>;

/** The connector and the client that a sentence is about. */
export interface Names {
  connector: Pick<Connector, 'name'>;
  client: string;
}

export interface StepWords {
  by: Precondition['who'];
  /** Who acts. */
  who: string;
  /** What stands before `what`: who acts, or "You need". */
  lead: string;
  /** Whether it is something to have, not to do. */
  isNeed: boolean;
  what: string;
  /** The page that tells how. */
  page?: string | undefined;
}
