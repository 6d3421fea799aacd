import { nearest } from '../catalog/nearest.ts';
import type { Mismatch } from '../clients/check-entry.ts';
import { ownKey, type EntrySchema, type Part } from '../clients/entry-schema.ts';
import { isRemark, meaningOfKey, type Meaning } from '../clients/key-meanings.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import { isRecord } from '../protocol/record.ts';
import { holdsSecret } from '../protocol/secret.ts';
import type { Rule } from './rule.ts';
import { clientFirst } from './shared/client-name.ts';
import { docs } from './shared/examples.ts';
import {
  addFate,
  fateOfKey,
  hasTarget,
  insteadInside,
  keyOf,
  mismatchesOf,
  type ClientFate,
} from './shared/form.ts';
import { isNested } from './shared/nested.ts';
import { adviceOfFolder, isLookedUpInFolder } from './shared/started-paths.ts';
import { remote } from './shared/server-examples.ts';
import type { ServerTarget } from './targets.ts';
import { valueAt } from '../protocol/data.ts';
import { keyParts } from './fix/entry.ts';
import { isInner } from './server-inside-server.ts';
import { keysOfServersIn } from '../protocol/servers-place.ts';
import type { Edit } from './fix/plan.ts';
import { moveKey } from './fix/move-key.ts';
import { argsIntoCommand } from './fix/program.ts';

export const serverKeyUnknown: Rule<Args> = {
  severity: 'error',
  title: 'Key of a server is not known',
  message: ({ server, key, instead, hint, isDoubtful, ...told }) =>
    isDoubtful === true
      ? `${clientFirst(told.client)} is documented to take the key "${key}" of the server "${server}", and people report that it does not. Write "${instead}".`
      : `${clientFirst(told.client)} does not ${told.fate === 'file-refused' ? 'take' : 'know'} the key "${key}" of the server "${server}"${addFate(told)}.${instead === undefined ? '' : ` Write "${instead}".`}${hint === undefined ? '' : ` ${hint}.`}`,
  checkServer: (target) =>
    mismatchesOf(target, 'key-unknown', 'key-foreign', 'key-refused').flatMap((mismatch) => {
      const { server, client } = target;
      const { schema } = client;
      if (schema === undefined || isElsewhere(target, mismatch)) return [];
      // It is another agent's, or nobody's: Claude Code starts the one that takes its place.
      if (target.isReplaced && schema.otherKeys !== 'refused') return [];
      const key = String(mismatch.path.at(-1));
      const meaning = mismatch.path.length === 1 ? meaningOfKey(key) : undefined;
      const instead = insteadOf(schema, mismatch, meaning, server.raw);
      // What stands under the other key is what counts.
      if (mismatch.isFormer === true && instead === undefined) return [];
      const isHeader = isHeaderOutside(schema, key, server.raw);
      const isKnown = instead !== undefined || meaning !== undefined || isHeader;
      const severity =
        mismatch.isFormer === true ? 'warning' : severityOf(target, mismatch, meaning, isKnown);
      if (severity === undefined) return [];
      // Without the key that it stands for the entry is not read.
      const isNeeded = instead !== undefined && schema.keys[instead]?.required === true;
      const isSecret = instead === undefined && !isHeader && isSecretAt(server.raw, mismatch);
      const hint = isHeader
        ? 'It is a header: write it into "headers"'
        : isSecret
          ? unusedSecret
          : hintOf(schema, meaning, server.raw[key], server);
      const isRefused = mismatch.kind === 'key-refused' || schema.otherKeys === 'refused';
      const args = {
        server: server.name,
        key: keyOf(mismatch),
        ...(instead !== undefined && { instead }),
        ...(hint !== undefined && { hint }),
        ...(mismatch.isFormer === true && { isDoubtful: true as const }),
        ...fateOfKey(target, isRefused),
      };
      const told = isSecret && severity === 'info' ? ('warning' as const) : severity;
      return [{ key: keyOf(mismatch), args, severity: isNeeded ? ('error' as const) : told }];
    }),
  fix: ({ key, args: { instead } }, entry, { client: { schema } }) => {
    const path = [...entry.path, ...keyParts(key)];
    const value = valueAt(entry.value, keyParts(key));
    if (schema === undefined || value === undefined) return undefined;
    if (instead !== undefined && keyParts(key).length > 1) {
      return { label: `Write "${instead}"`, edits: [{ kind: 'rename', path, name: instead }] };
    }
    if (instead !== undefined) return moveKey(entry, schema, key, instead, value);
    const [headers] = ownKey(schema, 'headers') ?? [];
    if (
      headers !== undefined &&
      isRecord(entry.value) &&
      isHeaderOutside(schema, key, entry.value)
    ) {
      const edits: Edit[] = [
        { kind: 'remove', path },
        { kind: 'set', path: [...entry.path, headers, key], value },
      ];
      return { label: `Write ${key} into "${headers}"`, edits };
    }
    if (meaningOfKey(key) === 'args') return argsIntoCommand(entry, schema);
    // A switch that is on loses nothing with its key.
    const meaning = meaningOfKey(key);
    const isSwitch = meaning === 'disabled' || meaning === 'enabled';
    const isSafe = keyParts(key).length === 1 && isOn(meaning, value);
    const label = isSwitch && !isSafe ? `Remove "${key}", and have it on` : `Remove "${key}"`;
    return { label, edits: [{ kind: 'remove', path }], isSafe };
  },
  page: {
    why: 'Each client has keys of its own. Most pass over one they do not know, so that what it should do is not done: a server that was switched off is on, a header is not sent. Codex, Gemini CLI and opencode refuse some.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "disabled": true',
        ),
      },
      right: { '.mcp.json': remote('acme-crm', 'https://mcp.acme.example.com/crm') },
    },
  },
};

// What other rules say better: a server that the client cannot reach, an entry of an older form.
function isElsewhere(target: ServerTarget, { path, kind }: Mismatch): boolean {
  const { client, meant, server } = target;
  const [key] = path;
  // A command that has to be a list takes the arguments with it.
  const takesArgs = mismatchesOf(target, 'value-wrong').some((each) => each.path[0] === 'command');
  if (takesArgs && key === 'args' && Array.isArray(server.raw['args'])) return true;
  if (kind !== 'key-foreign' && path.length === 1 && isInner(server, String(key))) return true;
  if (path.length === 1 && keysOfServersIn(server.raw).some((each) => each === key)) return true;
  if (isNested(target, String(key))) return true;
  const speaksHttp = client.abilities.transports.includes('http');
  // What says how to reach an address says nothing where none is reached.
  if (!speaksHttp && meant.url !== null && meaningOfKey(String(key)) === 'type') return true;
  // An address in the word of another client, which a client of programs alone has none for.
  const isAddress = meaningOfKey(String(key)) === 'url' && path.length === 1;
  if (isAddress && !speaksHttp && client.schema && !hasTarget(client.schema, server.raw))
    return true;
  const isRemoteKey = kind === 'key-foreign' && client.schema?.keys[String(key)]?.side === 'remote';
  return isRemoteKey && !speaksHttp;
}

/** Whether a key beside an address is a header, and the client has a key for those. */
function isHeaderOutside(
  schema: EntrySchema,
  key: string,
  raw: Readonly<Record<string, unknown>>,
): boolean {
  if (!/^(?:authorization|x-[\w-]+)$/i.test(key) || typeof raw[key] !== 'string') return false;
  const [headers] = ownKey(schema, 'headers') ?? [];
  return headers !== undefined && (raw[headers] === undefined || isRecord(raw[headers]));
}

const unusedSecret =
  'It holds a secret that is sent nowhere, and everybody who gets this file can read it';

function isSecretAt(raw: Readonly<Record<string, unknown>>, { path }: Mismatch): boolean {
  const value = valueAt(raw, path);
  return typeof value === 'string' && holdsSecret(String(path.at(-1)), value);
}

function insteadOf(
  schema: EntrySchema,
  { kind, path }: Mismatch,
  meaning: Meaning | undefined,
  raw: Readonly<Record<string, unknown>>,
): string | undefined {
  const key = String(path[0]);
  if (path.length > 1) return insteadInside(schema, path, raw);
  if (meaning === 'token' && key === 'bearer_token') {
    return Object.hasOwn(schema.keys, 'bearer_token_env_var') ? 'bearer_token_env_var' : 'headers';
  }
  const own = meaning === undefined ? undefined : keyFor(schema, meaning as Part);
  const isFree = own !== undefined && !Object.hasOwn(raw, own);
  if (own !== undefined && own !== key && (isFree || isMap(raw, key, own))) return own;
  const isApproval = meaning === 'approve' && Array.isArray(raw[key]);
  if (isApproval && 'autoApprove' in schema.keys && !('autoApprove' in raw)) return 'autoApprove';
  if (meaning === 'type' && Object.hasOwn(schema.keys, 'type') && !('type' in raw)) return 'type';
  if (kind !== 'key-unknown' || meaning !== undefined) return undefined;
  const near = nearest(key, Object.keys(schema.keys));
  // A switch is none of what has parts of its own.
  const isSwitch = typeof raw[key] === 'boolean';
  const form = near === undefined ? undefined : schema.keys[near]?.value;
  if (isSwitch && !/^(?:boolean|any)$/.test(String(form))) return undefined;
  return near !== undefined && !Object.hasOwn(raw, near) ? near : undefined;
}

/** The client's own key for a part; of the two switches, the other where it has that one. */
function keyFor(schema: EntrySchema, part: Part): string | undefined {
  const opposite = part === 'disabled' ? 'enabled' : part === 'enabled' ? 'disabled' : part;
  return (ownKey(schema, part) ?? ownKey(schema, opposite))?.[0];
}

/** Whether what two keys hold can be put together. */
function isMap(raw: Readonly<Record<string, unknown>>, ...keys: readonly string[]): boolean {
  return keys.every((key) => isRecord(raw[key]));
}

/** Undefined where nobody has to hear of it. */
function severityOf(
  { client: { schema }, server }: ServerTarget,
  { kind, path }: Mismatch,
  meaning: Meaning | undefined,
  isKnown: boolean,
): Severity | undefined {
  if (kind === 'key-refused' || schema?.otherKeys === 'refused') return 'error';
  const isTarget = meaning === 'url' || meaning === 'command';
  if (isTarget && schema && !hasTarget(schema, server.raw)) return 'error';
  if (path.length === 1 && isRemark(String(path[0]))) return undefined;
  if (meaning === 'cwd' && schema?.startsIn !== undefined && !isLookedUpInFolder(server))
    return 'info';
  return isKnown && !saysNothing(meaning, server.raw[String(path[0])]) ? 'warning' : 'info';
}

// A switch that is on, an empty list.
function saysNothing(meaning: Meaning | undefined, value: unknown): boolean {
  if (isOn(meaning, value)) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isOn(meaning: Meaning | undefined, value: unknown): boolean {
  return (meaning === 'disabled' && value === false) || (meaning === 'enabled' && value === true);
}

function hintOf(
  schema: EntrySchema,
  meaning: Meaning | undefined,
  value: unknown,
  server: DeclaredServer,
): string | undefined {
  const isSwitch = meaning === 'disabled' || meaning === 'enabled';
  if (isSwitch && !saysNothing(meaning, value) && ownKey(schema, meaning) === undefined) {
    return schema.switchOff?.replace(/\.$/, '');
  }
  if (meaning !== 'cwd' || server.command === null || schema.startsIn === undefined)
    return undefined;
  return isLookedUpInFolder(server)
    ? `${schema.startsIn}: ${adviceOfFolder(server)}`
    : `${schema.startsIn}. Its arguments do not depend on that; files beside it the program has to find by itself`;
}

interface Args extends ClientFate {
  server: string;
  key: string;
  /** The key to write in its place. */
  instead?: string;
  hint?: string;
  isDoubtful?: true;
}
