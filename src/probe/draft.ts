import { stringify } from 'yaml';
import type { Answer } from '../catalog/answer.ts';
import type { AuthType } from '../catalog/connector.ts';
import { formatEntry } from '../catalog/format.ts';
import { templateVariables } from '../protocol/url-template.ts';
import { describeAnswer } from './words.ts';

/**
 * Writes a catalog entry from what a server answered and what a person said about it. What neither said
 * is left empty, so that the check of the catalog names it.
 */
export function draftEntry({ id, name, endpoint, answer, said }: Draft): string {
  const source = `the server itself, asked on ${answer.asked}: it ${describeAnswer(answer)}`;
  const fact = { source, checked: answer.asked };
  const template = 'url' in endpoint ? endpoint.url : (endpoint.args ?? []).join(' ');
  const variables = templateVariables(template);
  const entry = {
    name,
    description: said.description ?? null,
    vendor: said.vendor ?? null,
    website: said.website ?? null,
    docs: said.docs,
    categories: said.categories,
    aliases: said.aliases.length === 0 ? undefined : said.aliases,
    icon: said.icon,
    status: variables.length > 0 ? 'per-tenant' : 'available',
    auth: { type: authOf(answer), ...fact },
    endpoints: [
      {
        id,
        ...endpoint,
        status: 'current',
        note:
          answer.transport === undefined
            ? 'It asks for the sign-in first, so the transport is as stated, not as seen.'
            : undefined,
        variables:
          variables.length === 0
            ? undefined
            : Object.fromEntries(variables.map((each) => [each, { description: null }])),
        ...fact,
      },
    ],
    tools: toolsOf(answer, fact),
    useCases: said.useCases,
    sources: said.docs === undefined ? [source] : [said.docs],
    checked: answer.asked,
  };
  return formatEntry(stringify(entry, { aliasDuplicateObjects: false }));
}

/** The name of a tool in words. */
export function humanise(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? name : words.replace(/^./u, (letter) => letter.toUpperCase());
}

function authOf({ state, signIn, signedIn, transport }: Answer): AuthType {
  if (transport === 'stdio') return 'unknown';
  switch (signIn?.registration) {
    case 'automatic':
      return signedIn === true ? 'oauth-or-token' : 'oauth';
    case 'registered':
      return signedIn === true ? 'oauth-or-token' : 'oauth-client';
    default:
      if (signedIn === true) return 'token';
      return state === 'answers' ? 'none' : 'unknown';
  }
}

function toolsOf({ tools, toolsLeftOut }: Answer, fact: { source: string; checked: string }) {
  if (tools === undefined) return undefined;
  const items = tools.map(({ name, access }) => ({ name, summary: humanise(name), access }));
  return { complete: toolsLeftOut === undefined, ...fact, items };
}

/** What an entry is made of. */
export interface Draft {
  id: string;
  name: string;
  endpoint: DraftEndpoint;
  answer: Answer;
  said: {
    description?: string | undefined;
    vendor?: string | undefined;
    website?: string | undefined;
    docs?: string | undefined;
    icon?: string | undefined;
    categories: readonly string[];
    aliases: readonly string[];
    useCases: readonly string[];
  };
}

export type DraftEndpoint =
  | {
      type: 'http' | 'sse';
      url: string;
      headers?: Readonly<Record<string, string>> | undefined;
      optionalHeaders?: Readonly<Record<string, string>> | undefined;
    }
  | {
      type: 'stdio';
      command: string;
      args?: readonly string[] | undefined;
      env?: Readonly<Record<string, string>> | undefined;
    };
