import { toToml } from '../clients/toml.ts';
import type { Client } from '../clients/client.ts';
import { describeCaution } from '../config/policy/cautions.ts';
import { choosePlugin, describeUndecided, toWired } from '../config/policy/choice.ts';
import { policyFiles, type PolicyFile, type PolicyFileId } from '../config/policy/files.ts';
import { makePolicy, type Marketplace } from '../config/policy/policy.ts';
import type { ModeId } from '../config/permissions/modes.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The files by which an organisation admits a plugin and its connectors, for each program. */
export function pluginPolicies(
  workspace: Workspace,
  plugin: SitePlugin,
  clients: ReadonlyMap<string, Client>,
  mode: ModeId,
): WrittenPolicy[] {
  const marketplace = marketplaceOf(workspace, plugin);
  return (Object.keys(policyFiles) as PolicyFileId[]).flatMap((id) => {
    const { write, ...file }: PolicyFile = policyFiles[id];
    const client = clients.get(file.client);
    if (client === undefined) return [];
    const chosen = choosePlugin(workspace.catalog, toWired(plugin), marketplace, client);
    const policy = makePolicy({ servers: chosen.servers, plugins: [chosen.plugin], mode });
    return [
      {
        ...file,
        id,
        text: write(policy, toToml),
        cautions: [
          ...chosen.left,
          ...describeUndecided(workspace.catalog, chosen.servers),
          ...policy.servers.flatMap((server) =>
            server.cautions.map((each) => describeCaution(server, each)),
          ),
        ],
      },
    ];
  });
}

/** The marketplace of a plugin, under its name. */
export function marketplaceOf(
  { marketplaces }: Workspace,
  plugin: SitePlugin,
): Marketplace | undefined {
  const from = marketplaces.find((each) => each.plugins.includes(plugin));
  if (from?.name === undefined) return undefined;
  return { name: from.name, ...(from.source !== undefined && { source: from.source }) };
}

/** A file of an organisation, written. */
export interface WrittenPolicy extends Omit<PolicyFile, 'write'> {
  id: PolicyFileId;
  text: string;
  cautions: string[];
}
