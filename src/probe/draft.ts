import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Answer } from '../catalog/answer.ts';
import { formatEntry } from '../catalog/format.ts';
import { templateVariables } from '../protocol/url-template.ts';
import { describeAnswer } from './describe-answer.ts';

/**
 * Writes a catalog entry from what a server answered and what a person said about it. What neither said
 * is left empty, so that the check of the catalog names it.
 */
export function draftEntry(draft: Draft): string {
  const { id, name, endpoint, answer, introduction } = draft;
  const source = `the server itself, asked on ${answer.asked}: it ${describeAnswer(answer)}`;
  const fact = { source, checked: answer.asked };
  const template = 'url' in endpoint ? endpoint.url : (endpoint.args ?? []).join(' ');
  const variables = templateVariables(template);
  const entry = {
    name,
    description: introduction.description ?? null,
    vendor: introduction.vendor ?? null,
    website: introduction.website ?? null,
    docs: introduction.docs,
    categories: introduction.categories,
    aliases: introduction.aliases.length === 0 ? undefined : introduction.aliases,
    icon: introduction.icon,
    status: variables.length > 0 ? 'per-tenant' : 'available',
    signIn: waysOf(name, draft, fact),
    endpoints: [
      {
        id,
        ...endpoint,
        // The way to sign in holds them.
        headers: undefined,
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
    useCases: introduction.useCases,
    sources: introduction.docs === undefined ? [source] : [introduction.docs],
    checked: answer.asked,
  };
  const document = new Document(entry, { aliasDuplicateObjects: false });
  addHeard(document, draft.heard);
  return formatEntry(document.toString());
}

// As comments: the sentences are those of others, and the entry is to have its own.
function addHeard(document: Document, heard: Draft['heard']): void {
  const items = document.getIn(['tools', 'items']);
  if (!isSeq(items)) return;
  for (const item of items.items) {
    if (!isMap(item)) continue;
    const words = heard?.get(String(item.get('name')));
    const key = item.items.find((pair) => isScalar(pair.key) && pair.key.value === 'summary')?.key;
    if (words !== undefined && isScalar(key)) key.commentBefore = ` The server says: ${words}`;
  }
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

/** The ways to sign in that an answer shows; what it does not show is unknown. */
function waysOf(name: string, { endpoint, answer }: Draft, fact: object): object[] {
  const { state, signIn, signedIn, transport } = answer;
  const headers = 'headers' in endpoint ? endpoint.headers : undefined;
  const token = { method: 'token', name: 'token', headers, ...fact };
  if (transport === 'stdio') return [{ method: 'unknown', ...fact }];
  const registration = registrations[signIn?.registration ?? ''];
  if (registration !== undefined) {
    const oauth = { method: 'oauth', account: `${name} account`, registration: [registration] };
    const way = { ...oauth, admits: 'unknown', ...fact };
    return signedIn === true ? [way, token] : [way];
  }
  if (signedIn === true) return [token];
  return [{ method: state === 'answers' ? 'none' : 'unknown', ...fact }];
}

const registrations: Readonly<Record<string, string>> = {
  automatic: 'dynamic',
  registered: 'pre-registered',
};

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
  /** What the server says of its tools, by their names; each one clean line. */
  heard?: ReadonlyMap<string, string>;
  introduction: {
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
    }
  | {
      type: 'stdio';
      command: string;
      args?: readonly string[] | undefined;
      env?: Readonly<Record<string, string>> | undefined;
    };
