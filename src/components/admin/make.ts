import { makeCatalog, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { knownClient } from '../../clients/clients.ts';
import type { ToolRulesFormId } from '../../clients/tool-rules/forms.ts';
import type { ToolRulesForm } from '../../clients/tool-rules/rules.ts';
import type { ModeId } from '../../config/permissions/modes.ts';
import { describeCaution } from '../../config/policy/cautions.ts';
import {
  chooseConnector,
  choosePlugin,
  describeRefusal,
  refuses,
  uniqueServers,
} from '../../config/policy/choice.ts';
import { policyFiles, type PolicyFile, type PolicyFileId } from '../../config/policy/files.ts';
import { makePolicy, type Marketplace } from '../../config/policy/policy.ts';

/** Makes the file that is asked for of documents of the API; undefined where one cannot be loaded. */
export async function makeAdminFile(
  choice: AdminChoice,
  load: (path: string) => Promise<unknown>,
): Promise<AdminFile | undefined> {
  const material = await loadMaterial(choice, load);
  if (material === undefined) return undefined;
  const { catalog, own, plugin } = material;
  const [kind = '', id = ''] = choice.file.split(':');
  const form = kind === 'tools' ? await loadForm(id) : undefined;
  const policyFile: PolicyFile = policyFiles[id as PolicyFileId] ?? policyFiles['claude-code'];
  const client = await knownClient((form ?? policyFile).client);
  const refused = own.filter(({ connector }) => refuses(connector));
  const chosen = own.flatMap(({ connector, endpoint }) => {
    if (refuses(connector)) return [];
    const wanted = connector.endpoints?.find((each) => each.id === endpoint);
    return chooseConnector(catalog, connector, client, wanted) ?? [];
  });
  const brought =
    plugin === undefined
      ? undefined
      : choosePlugin(catalog, plugin.coverage, plugin.marketplace, client);
  const plugins = brought === undefined ? [] : [brought.plugin];
  const servers = uniqueServers([...chosen, ...(brought?.servers ?? [])]);
  const left = [
    ...(brought?.left ?? []),
    ...refused.map(({ connector }) => describeRefusal(connector)),
    ...(chosen.length + refused.length < choice.endpoints.length
      ? [`Some of the connectors have no address that is meant for ${client.name}.`]
      : []),
  ];
  const mode = choice.mode as ModeId;
  if (form !== undefined) {
    const { permissionRules } = await import('../../config/permissions/rules.ts');
    const { rules, remarks } = permissionRules({ own: chosen, plugins, servers }, mode);
    return {
      name: form.file,
      text: form.write(rules),
      notes: [...form.notes, ...left, ...remarks],
    };
  }
  const policy = makePolicy({ servers, plugins, mode });
  const toToml =
    policyFile.format === 'toml' ? (await import('../../clients/toml.ts')).toToml : JSON.stringify;
  const cautions = policy.servers.flatMap((server) =>
    server.cautions.map((each) => describeCaution(server, each)),
  );
  return {
    name: policyFile.file,
    text: policyFile.write(policy, toToml),
    notes: [
      ...Object.entries(policyFile.places).map(([system, place]) => `${system}: ${place}`),
      ...left,
      ...cautions,
      ...policyFile.notes,
    ],
  };
}

// Most people make a policy: the forms of single programs come when one is asked for.
async function loadForm(id: string): Promise<ToolRulesForm | undefined> {
  const { toolRulesForms } = await import('../../clients/tool-rules/forms.ts');
  return toolRulesForms[id as ToolRulesFormId];
}

/** The entries of the catalog that a choice needs, no others. */
async function loadMaterial(
  { endpoints, connectors, plugin }: AdminChoice,
  load: (path: string) => Promise<unknown>,
): Promise<Material | undefined> {
  const found = new Map<string, Connector>();
  const need = async (id: string): Promise<boolean> => {
    if (found.has(id)) return true;
    const document = (await load(`connectors/${id}.json`)) as Connector | undefined;
    if (document === undefined) return false;
    found.set(id, document);
    return document.servedBy === undefined || need(document.servedBy);
  };
  // The list of all is large: an address that names the connectors, too, needs none of it.
  const isNamed = endpoints.every((_, index) => (connectors[index] ?? '') !== '');
  const list = isNamed
    ? undefined
    : ((await load('connectors.json')) as ConnectorsList | undefined);
  if (!isNamed && list === undefined) return undefined;
  const wanted = endpoints.flatMap((endpoint, index) => {
    const owner = list?.connectors.find((each) => each.endpoints.some(({ id }) => id === endpoint));
    const id = isNamed ? connectors[index] : owner?.id;
    return id === undefined ? [] : [{ id, endpoint }];
  });
  const document =
    plugin === '' ? undefined : ((await load(`plugins/${plugin}.json`)) as PluginData | undefined);
  if (plugin !== '' && document === undefined) return undefined;
  const servers = document?.servers ?? [];
  const ids = [
    ...wanted.map(({ id }) => id),
    ...servers.flatMap(({ connector }) => connector ?? []),
  ];
  const areThere = await Promise.all([...new Set(ids)].map(need));
  if (!areThere.every(Boolean)) return undefined;
  const catalog = makeCatalog([], [], [...found.values()]);
  return {
    catalog,
    own: wanted.flatMap(({ id, endpoint }) => {
      const connector = found.get(id);
      const owner = found.get(connector?.servedBy ?? id);
      // An address may name a connector that the endpoint is not of.
      const isOwn = owner?.endpoints?.some((each) => each.id === endpoint) === true;
      return connector !== undefined && isOwn ? [{ connector, endpoint }] : [];
    }),
    plugin: document && {
      marketplace: document.marketplaceSource ?? undefined,
      coverage: {
        name: document.name,
        servers: servers.map(({ name, url, connector }) => ({
          name,
          url,
          connector: connector === null ? undefined : found.get(connector),
        })),
      },
    },
  };
}

/** What is chosen, as the page has it. */
export interface AdminChoice {
  /** Ids of endpoints, as in the builder. */
  endpoints: readonly string[];
  /** The connectors that they are of, in the same order, where the address names them. */
  connectors: readonly string[];
  /** Id of a plugin; empty where none is chosen. */
  plugin: string;
  mode: string;
  /** `policy:` or `tools:` and the id of a form. */
  file: string;
}

export interface AdminFile {
  name: string;
  text: string;
  notes: string[];
}

interface Material {
  catalog: Catalog;
  own: { connector: Connector; endpoint: string }[];
  plugin:
    | {
        marketplace: Marketplace | undefined;
        coverage: Parameters<typeof choosePlugin>[1];
      }
    | undefined;
}

interface ConnectorsList {
  connectors: { id: string; endpoints: { id: string }[] }[];
}

interface PluginData {
  name: string;
  servers: { name: string; url: string | null; connector: string | null }[];
  marketplaceSource: Marketplace | null;
}
