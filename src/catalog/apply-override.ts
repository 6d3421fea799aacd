import { templateVariables } from '../protocol/url-template.ts';
import type { Connector, ConnectorEntry } from './connector.ts';
import type { Endpoint } from './endpoint.ts';
import type { Organisation } from './organisation.ts';
import type { Override } from './override.ts';

/** A connector as an organisation has it. What of an override does not fit its entry is left out. */
export function applyOverride(connector: Connector, override: Override): Connector {
  const { approved, owner, note, allowedTools, endpoints, aliases = [], entry = {} } = override;
  const said = { approved, owner, note, allowedTools };
  const organisation = { ...connector.organisation, ...withoutUndefined(said) } as Organisation;
  return {
    ...keepEndpoints(connector, endpoints ?? []),
    ...(withoutUndefined(entry) as Partial<ConnectorEntry>),
    ...(aliases.length > 0 && { aliases: [...(connector.aliases ?? []), ...aliases] }),
    ...(Object.keys(organisation).length > 0 && { organisation }),
  } as Connector;
}

/** Leaves the endpoints named as the only current ones, in their order, and what is said of the others out. */
function keepEndpoints(connector: Connector, named: readonly string[]): Connector {
  const { endpoints = [], signIn, preconditions, tools } = connector;
  const kept = named.flatMap(
    (id) => endpoints.find((each) => each.id === id && each.status === 'current') ?? [],
  );
  if (kept.length === 0) return connector;
  const left = [...kept, ...endpoints.filter(({ status }) => status !== 'current')];
  const isLeft = (id: string) => left.some((endpoint) => endpoint.id === id);
  return {
    ...connector,
    status: statusOf(connector, kept),
    endpoints: left,
    ...(signIn && { signIn: scoped(signIn, isLeft) }),
    ...(preconditions && { preconditions: scoped(preconditions, isLeft) }),
    ...(tools && {
      tools: {
        ...tools,
        ...(tools.completeFor && { completeFor: tools.completeFor.filter(isLeft) }),
        items: tools.items.filter(({ endpoint }) => endpoint === undefined || isLeft(endpoint)),
      },
    }),
  };
}

function statusOf({ status }: Connector, current: readonly Endpoint[]): Connector['status'] {
  if (status !== 'available' && status !== 'per-tenant') return status;
  return current.some(isFixed) ? 'available' : 'per-tenant';
}

function isFixed(endpoint: Endpoint): boolean {
  const text = 'url' in endpoint ? endpoint.url : (endpoint.args ?? []).join(' ');
  return templateVariables(text).length === 0;
}

/** What is said of all endpoints, or of some that are left. */
function scoped<Item extends { endpoints?: string[] | undefined }>(
  items: readonly Item[],
  isLeft: (id: string) => boolean,
): Item[] {
  return items.flatMap((item) => {
    if (item.endpoints === undefined) return [item];
    const endpoints = item.endpoints.filter(isLeft);
    return endpoints.length === 0 ? [] : [{ ...item, endpoints }];
  });
}

function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<Fields>;
}
