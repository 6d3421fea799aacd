import type { Catalog } from '../catalog/catalog.ts';
import { serverOwner } from '../catalog/catalog.ts';
import type { Client } from '../clients/client.ts';
import { toWired, wiredServer } from '../config/policy/choice.ts';
import { chooseEndpoint, type Choice } from '../coverage/connect.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import { describeEntrance, describeSteps, type StepWords } from '../coverage/sign-in-words.ts';
import { pagePath } from './routes.ts';

/** What has to be done before each connector of a plugin works for everybody, by whom, and where it then works. */
export function rolloutView(
  catalog: Catalog,
  plugin: SitePlugin,
  clients: readonly Client[],
): RolloutRow[] {
  const [first] = clients;
  if (first === undefined) return [];
  return toWired(plugin).servers.map((server): RolloutRow => {
    const chosen = wiredServer(catalog, server, first);
    const { connector } = server;
    if (chosen === undefined || connector === undefined) {
      return { server: server.name, name: server.name, signIn: NOT_KNOWN, steps: [], loads: '' };
    }
    const owner = serverOwner(catalog, connector);
    const choices = clients.map((client) => ({
      client,
      choice: chooseEndpoint(owner, chosen.endpoint, client),
    }));
    const [{ choice } = { choice: undefined }] = choices;
    const names = { connector: owner, client: first.name };
    const { read, write, destructive, unknown } = chosen.tools;
    return {
      server: server.name,
      name: connector.name,
      page: pagePath('/connectors/[id]/', connector.id),
      signIn: choice === undefined ? NOT_KNOWN : describeEntrance(choice.entrance, names),
      steps: choice === undefined ? [] : describeSteps(choice.entrance, names),
      access: [
        `${read.length} read`,
        `${write.length} write`,
        `${destructive.length} delete`,
        ...(unknown.length > 0 ? [`${unknown.length} not known`] : []),
      ].join(' · '),
      loads: whereItLoads(choices),
    };
  });
}

/** The same as a list to tick off, for a ticket. */
export function rolloutText(title: string, rows: readonly RolloutRow[]): string {
  return [
    `# Roll out ${title}`,
    ...rows.map(({ name, signIn, access, steps, loads }) =>
      [
        `- [ ] ${name}: ${signIn}`,
        ...steps.map(
          ({ who, what, page }) => `  - [ ] ${who}: ${what}${page === undefined ? '' : ` ${page}`}`,
        ),
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
  const without = choices.filter((each) => !isIn(each));
  if (without.length === 0) return 'Works in every client';
  if (within.length === 0) return 'Works in no client as it is';
  return within.length > without.length
    ? `Works in every client but ${namesOf(without)}`
    : `Works in ${namesOf(within)}`;
}

function isIn({ choice }: { choice: Choice }): boolean {
  return choice.isLoaded && choice.entrance.id !== 'cannot';
}

function namesOf(list: readonly { client: Client }[]): string {
  return words.format(list.map(({ client }) => client.name));
}

const NOT_KNOWN = 'The catalog does not know this server.';
const words = new Intl.ListFormat('en');

/** One connector of a plugin. */
export interface RolloutRow {
  server: string;
  name: string;
  page?: string;
  signIn: string;
  steps: StepWords[];
  access?: string;
  loads: string;
}
