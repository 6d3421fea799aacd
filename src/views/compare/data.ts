import { approvalOf } from '../../catalog/approval.ts';
import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Access, Connector } from '../../catalog/connector.ts';
import type { Client } from '../../clients/client.ts';
import { bestConnection } from '../../coverage/connect.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import type { Entrance, Obstacle } from '../../coverage/sign-in.ts';
import {
  describeCondition,
  describeSteps,
  stepSentence,
  type StepWords,
} from '../../coverage/sign-in-words.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { alternativesOf } from '../alternatives.ts';
import { brandIcon } from '../icon.ts';
import { approvalLabels, maturityLabels } from '../labels.ts';
import { statusWords } from '../status-words.ts';
import { pageLink } from '../link.ts';
import { logoPath } from '../logo-path.ts';
import { signInView, type SignInView } from '../sign-in-view.ts';

/** What a comparison says of one connector, in one small file that is loaded when it is chosen. */
export function comparedConnector(
  { catalog, uses, plugins }: Workspace,
  connector: Connector,
  clients: readonly Client[],
): Compared {
  const { id, name, vendor, description, maturity, regions, directory, tools } = connector;
  const owner = serverOwner(catalog, connector);
  const { id: entrance, sentence, steps } = signInView(catalog, connector);
  const [endpoint] = usableEndpoints(catalog, connector);
  const approval = approvalOf(catalog, connector);
  const wired = new Set(
    (uses.get(id) ?? []).flatMap(({ plugin, server }) => (server === undefined ? [] : plugin.id)),
  );
  return {
    id,
    name,
    vendor,
    description,
    logo: connector.icon && brandIcon(connector.icon) && pageLink(logoPath(connector.icon)),
    categories: catalog.categories
      .filter((each) => connector.categories.includes(each.id))
      .map((each) => [each.id, each.name]),
    entrance,
    signIn: sentence,
    steps,
    address: addressWords(connector, owner),
    plans: [
      ...(owner.preconditions ?? []),
      ...(owner === connector ? [] : (connector.preconditions ?? [])),
    ]
      .filter(({ kind, price }) => kind === 'plan' || price !== undefined)
      .map((each) => stepSentence(describeCondition(each, owner))),
    maturity: maturity && maturityLabels[maturity.stage],
    regions: regions && [
      ...regions.available,
      ...(regions.note === undefined ? [] : [regions.note]),
    ],
    isListed: directory !== undefined,
    approval: approval && approvalLabels[approval].label,
    status: statusWords(connector).label,
    clients: clientsOf(catalog, connector, clients),
    isComplete: tools?.complete,
    tools: (tools?.items ?? []).map(({ name: tool, summary, access, endpoint: only }) =>
      only === undefined ? [tool, summary, access] : [tool, summary, access, only],
    ),
    plugins: plugins.filter((each) => wired.has(each.id)).map((each) => [each.id, each.title]),
    others: alternativesOf(catalog, connector).map((each) => [each.id, each.name]),
    endpoint: endpoint?.id,
    checked: connector.checked,
  };
}

/** What a reader must know to reach it. */
function addressWords(connector: Connector, owner: Connector): string[] {
  const current = (owner.endpoints ?? []).find((each) => each.status === 'current');
  const asked = Object.values(current?.variables ?? {}).map(({ description }) => description);
  return asked.length > 0 ? asked : [statusWords(connector).line];
}

function clientsOf(
  catalog: Catalog,
  connector: Connector,
  clients: readonly Client[],
): Compared['clients'] {
  const owner = serverOwner(catalog, connector);
  return clients.flatMap((client) => {
    const choice = bestConnection(catalog, connector, client);
    if (choice === undefined) return [];
    const { entrance } = choice;
    const names = { connector: owner, client: client.name };
    const who = [...new Set(describeSteps(entrance, names).map((step) => step.who))];
    const because = entrance.id === 'cannot' ? entrance.because : undefined;
    return [{ id: client.id, name: client.name, entrance: entrance.id, who, because }];
  });
}

/** What is told of one connector. */
export interface Compared {
  id: string;
  name: string;
  vendor: string;
  description: string;
  /** An image as a `data:` address. */
  logo: string | undefined;
  categories: [id: string, name: string][];
  entrance: SignInView['id'];
  /** How one signs in first of all, in a sentence. */
  signIn: string;
  /** Who prepares what for that. */
  steps: StepWords[];
  /** What one has to know of its address. */
  address: string[];
  plans: string[];
  maturity: string | undefined;
  regions: string[] | undefined;
  /** Whether Claude's own directory lists it. */
  isListed: boolean;
  /** What the organisation that runs the catalog says of it. */
  approval: string | undefined;
  status: string;
  clients: ComparedClient[];
  /** Whether all its tools are known. */
  isComplete: boolean | undefined;
  /** Each with the endpoint that has it, where not all do. */
  tools: [name: string, summary: string, access: Access, only?: string][];
  /** The plugins that wire it. */
  plugins: [id: string, title: string][];
  /** Others for the same job. */
  others: [id: string, name: string][];
  /** What the builder takes. */
  endpoint: string | undefined;
  checked: string;
}

/** How people of one client get in. */
export interface ComparedClient {
  id: string;
  name: string;
  entrance: Entrance['id'];
  /** Who has to do something first. */
  who: string[];
  /** Why they do not get in. */
  because: Obstacle | undefined;
}
