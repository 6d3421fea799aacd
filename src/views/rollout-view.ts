import type { Catalog } from '../catalog/catalog.ts';
import { serverOwner } from '../catalog/catalog.ts';
import type { Client } from '../clients/client.ts';
import { toWired, wiredServer } from '../config/policy/choice.ts';
import { chooseEndpoint, type Choice } from '../coverage/connect.ts';
import { refusalOfClaudeCode } from '../coverage/refusal.ts';
import type { ServerCoverage } from '../coverage/coverage-row.ts';
import type { Entrance, Step } from '../coverage/sign-in.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import {
  describeEntrance,
  describeSteps,
  stepLine,
  type StepWords,
} from '../coverage/sign-in-words.ts';
import { pagePath } from './routes.ts';
import { listed } from '../diagnostics/sentence.ts';

/**
 * What has to be done before each connector of a plugin works for everybody, by whom, and where it then works. Of a
 * plugin that Claude Code does not install there is nothing to roll out.
 */
export function rolloutView(
  catalog: Catalog,
  plugin: SitePlugin,
  clients: readonly Client[],
): RolloutRow[] {
  const [first] = clients;
  if (first === undefined || refusalOfClaudeCode(plugin) !== undefined) return [];
  return toWired(plugin).servers.map((server, index): RolloutRow => {
    const coverage = plugin.servers[index];
    const category = categoryOf(plugin, coverage);
    const chosen = wiredServer(catalog, server, first);
    const { connector } = server;
    if (chosen === undefined || connector === undefined) {
      const name = connector?.name ?? server.name;
      const icon = connector?.icon;
      const group = coverage?.connector === undefined ? 'unknown' : 'settings';
      const signIn = connector === undefined ? NOT_KNOWN : IN_SETTINGS;
      const todo = signIn;
      return {
        server: server.name,
        name,
        icon,
        category,
        group,
        todo,
        signIn,
        steps: [],
        loads: '',
      };
    }
    const owner = serverOwner(catalog, connector);
    const choices = clients.map((client) => ({
      client,
      choice: chooseEndpoint(owner, chosen.endpoint, client),
    }));
    const group = groupOf(choices[0]?.choice.entrance, coverage);
    const isInSettings = ({ client }: (typeof choices)[number]) =>
      client.signInAbilities.directory === true;
    const shown = group === 'settings' ? choices.find(isInSettings) : choices[0];
    const names = { connector: owner, client: shown?.client.name ?? first.name };
    const signIn = shown === undefined ? NOT_KNOWN : describeEntrance(shown.choice.entrance, names);
    const steps = shown === undefined ? [] : describeSteps(shown.choice.entrance, names);
    const { read, write, destructive, unknown } = chosen.tools;
    return {
      server: server.name,
      name: connector.name,
      icon: connector.icon,
      category,
      group,
      todo: todoOf(group, signIn, steps),
      page: pagePath('/connectors/[id]/', connector.id),
      signIn,
      steps,
      access: [
        `${read.length} read`,
        `${write.length} write`,
        `${destructive.length} delete`,
        ...(unknown.length > 0 ? [`${unknown.length} not known`] : []),
      ].join(' · '),
      loads: group === 'settings' ? LOADS_FROM_SETTINGS : whereItLoads(choices),
    };
  });
}

/** What has to be done, in one line: what others have to do goes first. */
function todoOf(group: RolloutGroup, signIn: string, steps: readonly StepWords[]): string {
  if (group === 'settings') return IN_SETTINGS;
  if (group === 'address') return 'Put the address of your own account into the plugin.';
  const step = steps.find(({ by }) => by !== 'you') ?? steps[0];
  return step === undefined ? signIn : stepLine(step);
}

/** Who is asked first, by the steps that sign-in concludes and by what the plugin has of an address. */
function groupOf(
  entrance: Entrance | undefined,
  coverage: ServerCoverage | undefined,
): RolloutGroup {
  if (coverage === undefined || entrance === undefined) return 'unknown';
  if (coverage.server.state !== 'ready') {
    const { status, directory } = coverage.connector ?? {};
    return status === 'per-tenant' || directory === undefined ? 'address' : 'settings';
  }
  if (entrance.id === 'cannot') return 'blocked';
  if (coverage.isUsable)
    return entrance.id === 'connect' || entrance.id === 'open' ? 'start' : 'try';
  const steps = 'steps' in entrance ? entrance.steps : [];
  if (steps.some(({ who }) => who !== 'you')) return 'admin';
  return steps.some(isPlan) ? 'plan' : 'you';
}

const isPlan = (step: Step) =>
  step.kind === 'condition' && ['plan', 'subscription', 'seat'].includes(step.condition.kind);

/** The label of the first category that a server serves. */
function categoryOf(
  { rows }: SitePlugin,
  coverage: ServerCoverage | undefined,
): string | undefined {
  return rows.find(({ included }) =>
    included.some(({ servers }) => servers.some((each) => each === coverage)),
  )?.label;
}

/** The groups that have rows, in the order in which they are dealt with. */
export function rolloutGroups(rows: readonly RolloutRow[]): RolloutPart[] {
  return (Object.keys(groupLabels) as RolloutGroup[]).flatMap((id) => {
    const own = rows.filter(({ group }) => group === id);
    return own.length === 0 ? [] : [{ id, ...groupLabels[id], rows: own }];
  });
}

/** What each group is called, and what it means. */
const groupLabels = {
  start: { label: 'Sign in and start', line: 'nothing to prepare' },
  try: { label: 'Sign in and see', line: 'what it needs is not known' },
  you: { label: 'Something of yours first', line: 'a key, for instance' },
  plan: { label: 'A plan or seat first', line: 'bought with the vendor' },
  admin: { label: 'An admin first', line: 'once for everybody' },
  settings: { label: 'In Claude’s settings', line: 'the plugin has no address for it' },
  address: { label: 'An address first', line: 'that of your own account' },
  blocked: { label: 'Not from Claude Code', line: 'its vendor does not let it in' },
  unknown: { label: 'Not known', line: 'the catalog has no such connector' },
} as const;

export type RolloutGroup = keyof typeof groupLabels;

/** The rows of a group under its title. */
export interface RolloutPart {
  id: RolloutGroup;
  label: string;
  line: string;
  rows: RolloutRow[];
}

/** The same as a list to tick off, for a ticket. */
export function rolloutText(title: string, rows: readonly RolloutRow[]): string {
  return [
    `# Roll out ${title}`,
    ...rows.map(({ name, signIn, access, steps, loads }) =>
      [
        `- [ ] ${name}: ${signIn}`,
        ...steps.map((step) => `  - [ ] ${[stepLine(step), step.page].filter(Boolean).join(' ')}`),
        ...(access === undefined ? [] : [`  - Tools: ${access}`]),
        ...(loads === '' ? [] : [`  - ${loads}`]),
      ].join('\n'),
    ),
  ]
    .map((line) => line.replace(/[\r\u2028\u2029]/g, ' '))
    .join('\n');
}

function whereItLoads(choices: readonly { client: Client; choice: Choice }[]): string {
  const within = choices.filter(isIn);
  const isConnector = ({ client: { connectorsOf } }: { client: Client }) =>
    within.some(({ client }) => client.id === connectorsOf);
  const rest = choices.filter((each) => !isIn(each));
  const asConnector = rest.filter(isConnector);
  const without = rest.filter((each) => !isConnector(each));
  if (within.length === 0) return 'Works in no client as it is';
  const added = asConnector.length === 0 ? '' : `; in ${namesOf(asConnector)} as a connector`;
  if (without.length === 0) return `Works in every client${added}`;
  return within.length > without.length
    ? `Works in every client but ${namesOf(without)}${added}`
    : `Works in ${namesOf(within)}${added}`;
}

function isIn({ choice }: { choice: Choice }): boolean {
  return choice.isLoaded && choice.entrance.id !== 'cannot';
}

function namesOf(list: readonly { client: Client }[]): string {
  return listed(list.map(({ client }) => client.name));
}

const NOT_KNOWN = 'The catalog does not know this server.';
const IN_SETTINGS = 'Connect it in Claude → Customize → Connectors.';
// https://code.claude.com/docs/en/mcp: with an API key, or through another cloud, Claude Code has none of them.
const LOADS_FROM_SETTINGS =
  'Connected there, it works in Claude and Claude Desktop, and in Claude Code for those who sign in with their Claude account';

/** One connector of a plugin. */
export interface RolloutRow {
  server: string;
  name: string;
  icon: string | undefined;
  /** The first category that it serves. */
  category: string | undefined;
  /** Who is asked first. */
  group: RolloutGroup;
  /** What has to be done, in one line. */
  todo: string;
  page?: string;
  signIn: string;
  steps: StepWords[];
  access?: string;
  loads: string;
}
