import type { Endpoint } from '../../catalog/endpoint.ts';
import { waysOf } from '../../catalog/ways.ts';
import { splitReferences } from '../../protocol/reference.ts';
import { isPrivateName } from '../../protocol/secret.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import type { RegistryEntry } from './entries.ts';
import type { RegistryInput, RegistryRemote } from './schema.ts';

/** The address of an entry as `server.json` has it; what the reader has to give is described, so that clients ask for it. */
export function toRemote(entry: RegistryEntry): RegistryRemote {
  const { endpoint, server } = entry;
  const variables = templateVariables(server.url).map(
    (name) => [name, describeVariable(endpoint, name)] as const,
  );
  const headers = Object.entries(server.headers ?? {}).map(([name, value]) =>
    toHeader(entry, name, value),
  );
  return {
    type: server.type === 'sse' ? 'sse' : 'streamable-http',
    url: server.url,
    ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
    ...(headers.length > 0 && { headers }),
  };
}

const secret = { isSecret: true } as const;

function describeVariable({ variables = {} }: Endpoint, name: string): RegistryInput {
  const { description, example } = variables[name] ?? {};
  return {
    description: description ?? `The value of ${name} in the address.`,
    isRequired: true,
    ...(isPrivateName(name) && secret),
    ...(example !== undefined && { placeholder: example }),
  };
}

function toHeader(entry: RegistryEntry, name: string, value: string) {
  const description = describeHeader(entry, name);
  const parts = splitReferences(value);
  const variables = parts.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [
          [
            part.name,
            {
              description,
              isRequired: part.fallback === undefined,
              ...(isPrivateName(part.name) && secret),
              ...(part.fallback !== undefined && { default: part.fallback }),
            },
          ] as const,
        ],
  );
  return {
    name,
    description,
    value: parts.map((part) => (typeof part === 'string' ? part : `{${part.name}}`)).join(''),
    isRequired: true as const,
    ...(variables.some(([key]) => isPrivateName(key)) && secret),
    ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
  };
}

/** Who gives the value of a header, and where: without a description clients leave it empty. */
function describeHeader({ connector, endpoint }: RegistryEntry, name: string): string {
  const way = waysOf(connector, endpoint).find(
    (each) => each.method === 'token' && each.headers?.[name] !== undefined,
  );
  if (way?.method !== 'token') return `The header ${name}, which ${connector.name} asks for.`;
  const page = way.page === undefined ? '' : ` Make it at ${way.page}.`;
  return `${connector.name}: ${way.name}.${page}`;
}
