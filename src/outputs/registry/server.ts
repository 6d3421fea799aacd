import { createHash } from 'node:crypto';
import { clients } from '../../clients/clients.ts';
import { waysOf } from '../../catalog/ways.ts';
import { countAccess } from '../../views/connector-summary.ts';
import { pagePath } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { registryEntries, type RegistryEntry } from './entries.ts';
import { toRemote } from './remote.ts';
import {
  officialKey,
  publisherKey,
  serverSchema,
  type RegistryAnswer,
  type RegistryServer,
} from './schema.ts';
import { shorten } from './short-text.ts';
import { listed } from '../../diagnostics/sentence.ts';

/** All servers of the registry; `link` makes the public address of a page of the site. */
export function registryAnswers(
  workspace: Workspace,
  namespace: string,
  link: (path: string) => string,
): RegistryAnswer[] {
  const entries = registryEntries(workspace.catalog);
  const names = new Map(entries.map(({ id, endpoint }) => [endpoint.id, `${namespace}/${id}`]));
  return entries.map((entry) => {
    const checked = newestOf(entry);
    const at = `${checked}T00:00:00Z`;
    const replacement = names.get(entry.endpoint.replacedBy ?? '');
    return {
      server: toServer(entry, { workspace, namespace, link, checked }),
      _meta: {
        [officialKey]: {
          ...stateOf(entry, replacement),
          publishedAt: at,
          updatedAt: at,
          statusChangedAt: `${entry.endpoint.checked}T00:00:00Z`,
          isLatest: true,
        },
      },
    };
  });
}

function toServer(entry: RegistryEntry, { workspace, namespace, link, checked }: RegistrySite) {
  const { id, connector, endpoint, isFirst } = entry;
  const { tools, categories } = connector;
  const isGone = endpoint.status === 'retired';
  const parts: Omit<RegistryServer, 'version'> = {
    $schema: serverSchema,
    name: `${namespace}/${id}`,
    title: titleOf(entry),
    description: descriptionOf(entry),
    websiteUrl: link(pagePath('/connectors/[id]/', connector.id)),
    ...(!isGone && { remotes: [toRemote(entry)] }),
    _meta: {
      [publisherKey]: {
        [namespace]: {
          connector: connector.id,
          endpoint: endpoint.id,
          recommended: isFirst,
          product: connector.name,
          vendor: connector.vendor,
          website: connector.website,
          useCase: connector.useCases[0],
          categories,
          ...(endpoint.reservedFor && { reservedFor: endpoint.reservedFor.clients }),
          ...(tools !== undefined &&
            tools.items.length > 0 && {
              tools: { complete: tools.complete, ...countAccess(connector) },
            }),
          ...(connector.organisation?.approved !== undefined && {
            approved: connector.organisation.approved,
          }),
          usedBy: (workspace.uses.get(connector.id) ?? []).map(({ plugin }) => plugin.id),
          checked,
        },
      },
    },
  };
  const { $schema, name, title, description, ...rest } = parts;
  return { $schema, name, title, description, version: versionOf(parts, checked), ...rest };
}

/** The product, and what tells this address of it from the others. */
function titleOf({ connector, endpoint, isFirst }: RegistryEntry): string {
  const variant = isFirst ? '' : `: ${endpoint.variant ?? endpoint.id}`;
  return shorten(`${connector.name}${variant}`, MOST);
}

function descriptionOf({ connector, endpoint }: RegistryEntry): string {
  const { brief, description } = connector;
  const lead =
    endpoint.status === 'current'
      ? endpoint.reservedFor && `Only for ${namesOf(endpoint.reservedFor.clients)}`
      : leads[endpoint.status];
  return shorten([lead, brief ?? description].filter(Boolean).join('. '), MOST);
}

function namesOf(ids: readonly string[]): string {
  return listed(ids.map((id) => clients.find((client) => client.id === id)?.name ?? id));
}

function stateOf({ endpoint }: RegistryEntry, replacement: string | undefined): State {
  const { status, note } = endpoint;
  if (status === 'current') return { status: 'active' };
  const use = replacement === undefined ? undefined : `Use ${replacement} instead.`;
  return {
    status: 'deprecated',
    statusMessage: shorten([`${leads[status]}.`, use, note].filter(Boolean).join(' '), 500),
  };
}

/**
 * A version that differs whenever the entry does: the newest day of its facts, which sorts, and what it
 * says, shortened to a few characters.
 */
function versionOf(parts: object, checked: string): string {
  const [year, month, day] = checked.split('-').map(Number);
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
  return `${year}.${month}.${day}-r${hash}`;
}

function newestOf({ connector, endpoint }: RegistryEntry): string {
  const days = [
    connector.checked,
    endpoint.checked,
    endpoint.reservedFor?.checked,
    connector.tools?.checked,
    ...waysOf(connector, endpoint).map(({ checked }) => checked),
  ];
  return days.reduce<string>((last, day = last) => (day > last ? day : last), connector.checked);
}

const MOST = 100;
const leads = { legacy: 'Older address', retired: 'Retired address' } as const;

type State = Pick<RegistryAnswer['_meta'][typeof officialKey], 'status' | 'statusMessage'>;

interface RegistrySite {
  workspace: Workspace;
  namespace: string;
  link: (path: string) => string;
  checked: string;
}
