import { nearest } from '../../catalog/nearest.ts';
import { endsInSse, transportOfWord } from '../../protocol/transport.ts';
import { endpointKey, templateVariables } from '../../protocol/url-template.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { chooseEndpoint } from '../../coverage/connect.ts';
import { authOf } from '../../coverage/sign-in-summary.ts';
import { freeName, slugName } from '../../clients/name.ts';
import type { Server } from '../../protocol/server.ts';
import { standIn } from '../../clients/variables.ts';
import { serverOwner } from '../../catalog/catalog.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { RuleId } from '../../rules/rules.ts';
import type { EntryFinding } from './check.ts';
import { isSame } from './edit.ts';
import { pathOfValue, type RepairEntry } from './entries.ts';
import { formFixes } from './form-fixes.ts';
import { mistakeFixes } from './mistake-fixes.ts';
import type { Fix, FixContext, MakePlan, Plan } from './plan.ts';
import { replaceEntry, rewriteEntry } from './rewrite.ts';
import { hideSecret } from './secret.ts';
import { replacementOf, signsIn } from '../../rules/shared/endpoint.ts';
import { expectedType } from '../../rules/shared/server-type.ts';

/** How to fix what a finding is about; no fix where only a person can know. */
export async function findFix(found: EntryFinding, context: FixContext): Promise<FixResult> {
  const { entry, finding } = found;
  if (entry === undefined) return {};
  const plan = fixes[finding.rule]?.(found, entry, context);
  if (plan === undefined) return {};
  const { label, isSafe = true } = plan;
  const edits =
    'edits' in plan
      ? plan.edits
      : plan.isWhole === true
        ? await replaceEntry(context.client, entry, plan.server)
        : await rewriteEntry(context.client, context.data, entry, plan.server);
  if (edits === undefined || edits.length === 0) return {};
  // A client without variables would get a text to fill in, and lose a value that works.
  const variable = 'variable' in plan ? plan.variable : undefined;
  if (variable !== undefined && JSON.stringify(edits).includes(standIn(variable))) {
    return { isUnavoidable: true };
  }
  return { fix: { label, edits, isSafe } };
}

const fixes: Partial<Record<RuleId, MakePlan>> = {
  ...formFixes,
  ...mistakeFixes,
  'server-type-missing': ({ finding }, entry, { resolver }) => {
    const { type } = finding.args as { type: string };
    const url = entry.declared?.url ?? '';
    const isKnown = resolver.endpointOfUrl(url) !== undefined;
    // The form of an address is no evidence.
    return writeType(entry, type, isKnown || !endsInSse(url));
  },
  'server-type-unknown': ({ finding }, entry) => {
    const { type, nearest: word } = finding.args as { type: string; nearest: string };
    const isMeant = transportOfWord(type) !== undefined || nearest(type, [word]) !== undefined;
    // What is no text is somebody's own.
    return writeType(entry, word, isMeant && typeof entry.declared?.raw['type'] === 'string');
  },
  'server-type-mismatch': ({ finding }, entry, { resolver }) => {
    const type = expectedType(entry.declared?.url ?? '', resolver);
    // Nothing but the form of the address says so.
    return writeType(entry, type, finding.severity !== 'warning');
  },
  'server-endpoint-legacy': (_, entry, { resolver }) => replaceAddress(entry, resolver),
  'server-endpoint-retired': (_, entry, { resolver }) => replaceAddress(entry, resolver),
  'server-sse-deprecated': (_, entry, { resolver }) => replaceAddress(entry, resolver, 'http'),
  'server-url-empty': (_, entry, { resolver }) => {
    const connector = entry.declared && resolver.connectorOfServer(entry.declared);
    if (connector === undefined) return undefined;
    const owner = serverOwner(resolver.catalog, connector);
    const known = owner.endpoints?.find(isPlainAddress);
    if (known === undefined || owner.status === 'bundled') return undefined;
    return setAddress(entry, known, authOf(owner) !== 'oauth-client');
  },
  'server-url-invalid': (_, entry, { resolver }) => {
    const url = `https://${(entry.declared?.url ?? '').trim().replace(/^(?:https?:)?\/*/i, '')}`;
    if (!URL.canParse(url) || !new URL(url).hostname.includes('.')) return undefined;
    return setUrl(entry, url, resolver);
  },
  'server-url-insecure': (_, entry, { resolver }) => {
    const url = (entry.declared?.url ?? '').trim().replace(/^(http|ws):/i, '$1s:');
    return setUrl(entry, url, resolver);
  },
  'server-url-differs': (_, entry, { resolver }) => {
    const { declared } = entry;
    const connector =
      declared && (resolver.connectorOfServer(declared) ?? resolver.connectorNamed(declared));
    const owner = connector && serverOwner(resolver.catalog, connector);
    const known = owner?.endpoints?.find(isPlainAddress);
    return known && setAddress(entry, known, false);
  },
  'server-name-reserved': (_, entry, context) =>
    rename(entry, `${slugName(entry.name)}-server`, context),
  'server-name-spaces': (_, entry, context) => rename(entry, slugName(entry.name), context),
  'server-whitespace': ({ key, badKey }, entry) => {
    if (badKey !== undefined) {
      const path = [...entry.path, badKey];
      return {
        label: 'Remove the white space',
        edits: [{ kind: 'rename', path, name: badKey.trim() }],
      };
    }
    const path = pathOfValue(entry, key);
    const value = path.length > entry.path.length ? textOf(entry, path) : undefined;
    if (value === undefined) return undefined;
    return { label: 'Remove the white space', edits: [{ kind: 'set', path, value: value.trim() }] };
  },
  'server-secret-literal': ({ key }, entry, { resolver }) => {
    const hidden = entry.server && hideSecret(entry.server, key, requiredHeaders(entry, resolver));
    return hidden && { label: `Write \${${hidden.variable}}`, ...hidden };
  },
  'server-auth-missing': (_, entry, { resolver }) => {
    const { server } = entry;
    const needed = Object.entries(requiredHeaders(entry, resolver));
    if (server === undefined || server.type === 'stdio' || needed.length === 0) return undefined;
    const headers = { ...server.headers, ...Object.fromEntries(needed) };
    const label = `Add ${needed.map(([name, value]) => `${name}: ${value}`).join(', ')}`;
    return { label, server: { ...server, headers } };
  },
  'server-name-conflict': ({ other }, entry) => {
    // What differs in a header may be another account.
    if (!other?.server || !entry.server || !sameServer(other.server, entry.server))
      return undefined;
    if (entry.path.length < 2) return undefined;
    return {
      label: `Remove ${entry.name}`,
      edits: [{ kind: 'remove', path: entry.path }],
      isSafe: false,
    };
  },
};

function writeType({ path }: RepairEntry, type: string, isSafe: boolean): Plan {
  return {
    label: `Write "type": "${type}"`,
    edits: [{ kind: 'set', path: [...path, 'type'], value: type }],
    isSafe,
  };
}

function replaceAddress(entry: RepairEntry, resolver: Resolver, type?: Endpoint['type']) {
  const known = resolver.endpointOfUrl(entry.declared?.url ?? '');
  const next = known && replacementOf(known.endpoint, resolver);
  if (known === undefined || next === undefined || next.type === 'stdio') return undefined;
  if (type && next.type !== type) return undefined;
  if (templateVariables(next.url).length > 0 || entry.declared === undefined) return undefined;
  return setAddress(
    entry,
    next,
    signsIn(entry.declared, next, serverOwner(resolver.catalog, known.connector)),
  );
}

function setAddress(
  entry: RepairEntry,
  { url, type }: RemoteEndpoint,
  isSafe: boolean,
): Plan | undefined {
  if (entry.server === undefined || entry.server.type === 'stdio') return undefined;
  return { label: `Write ${url}`, server: { ...entry.server, url, type }, isSafe };
}

// Safe where the catalog has the address.
function setUrl({ server }: RepairEntry, url: string, resolver: Resolver): Plan | undefined {
  if (server === undefined || server.type === 'stdio') return undefined;
  const known = resolver.endpointOfUrl(url);
  return { label: `Write ${url}`, server: { ...server, url }, isSafe: known !== undefined };
}

function rename(
  { name, path }: RepairEntry,
  slug: string,
  { names }: FixContext,
): Plan | undefined {
  // One server alone has no name in the text.
  const free = freeName(slug, names);
  if (free === name) return undefined;
  return { label: `Name it ${free}`, edits: [{ kind: 'rename', path, name: free }] };
}

/** The headers that the address of an entry wants in Claude Code, a key among them where that is the way in. */
function requiredHeaders({ declared }: RepairEntry, resolver: Resolver): Record<string, string> {
  const known = resolver.endpointOfUrl(declared?.url ?? '');
  if (known === undefined) return {};
  const owner = serverOwner(resolver.catalog, known.connector);
  const { server } = chooseEndpoint(owner, known.endpoint, claudeCode, 'token');
  return server.type === 'stdio' ? {} : { ...server.headers };
}

function isPlainAddress(endpoint: Endpoint): endpoint is RemoteEndpoint {
  return (
    endpoint.status === 'current' &&
    endpoint.type !== 'stdio' &&
    templateVariables(endpoint.url).length === 0
  );
}

function sameServer(a: Server, b: Server): boolean {
  return isSame(withoutName(a), withoutName(b));
}

function withoutName(server: Server): unknown {
  const url = server.type === 'stdio' ? '' : (endpointKey(server.url) ?? server.url);
  return JSON.parse(JSON.stringify({ ...server, name: '', url }));
}

function textOf(
  { path, value }: RepairEntry,
  full: readonly (string | number)[],
): string | undefined {
  let text = value;
  for (const key of full.slice(path.length)) text = (text as Record<string, unknown>)[key];
  return typeof text === 'string' ? text : undefined;
}

interface FixResult {
  fix?: Fix;
  /** The client has no other way to write it. */
  isUnavoidable?: boolean;
}
