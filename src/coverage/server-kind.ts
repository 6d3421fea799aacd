import type { DeclaredServer } from '../plugins/server.ts';
import { declaredTransport } from '../protocol/transport.ts';
import { isCommandLine } from '../shell/is-command-line.ts';

/** Which kind a server of a plugin is to the programs that load plugins. */
export function kindOf(server: DeclaredServer): ServerKind {
  const { bundle, state, isSkipped, transport, url, command, args } = server;
  if (bundle !== null) return 'bundle';
  if (!isOfTexts(server.raw)) return 'broken';
  if (transport === 'stdio') {
    if (isSkipped || state === 'invalid' || isCommandLine(command?.trim() ?? '')) return 'broken';
    return [command ?? '', ...args].some((word) => pluginRoot.test(word)) ? 'own' : 'stdio';
  }
  const address = url?.trim() ?? '';
  if (isSkipped || transport === null) return kindWithoutType(server, address);
  if (state === 'placeholder') return 'unset';
  if (state === 'invalid') return 'broken';
  if (/\$\{user_config\./.test(address)) return 'option';
  if (address.includes('${')) return 'variable';
  if (state === 'templated') return 'unset';
  if (transport === 'ws') return transport;
  return /^http:/i.test(address) ? 'insecure' : transport;
}

/** Of a server that Claude Code skips, whether other programs go by its address alone. */
function kindWithoutType({ type, raw }: DeclaredServer, address: string): ServerKind {
  // One that lies where no program looks has a type.
  if (!/^https:\/\//i.test(address) || address.includes('{')) return 'broken';
  if (type === null) return Object.hasOwn(raw, 'type') ? 'broken' : 'untyped';
  return declaredTransport(type) === undefined ? 'mistyped' : 'broken';
}

/** Whether its arguments and variables are texts: with a number among them no program takes it. */
function isOfTexts({ args, env, headers }: DeclaredServer['raw']): boolean {
  return [args, env, headers].every(
    (value) =>
      typeof value !== 'object' ||
      value === null ||
      Object.values(value).every((each) => typeof each === 'string'),
  );
}

const pluginRoot = /\$\{CLAUDE_PLUGIN_ROOT\}/;
/**
 * `own`: a local program that lies in the plugin; `variable`, `option`: an address with a variable of the
 * environment, or an option that the plugin asks for; `untyped`, `mistyped`: an address without a type, or with
 * a word that is none.
 */
export type ServerKind =
  | 'http'
  | 'sse'
  | 'ws'
  | 'stdio'
  | 'own'
  | 'insecure'
  | 'variable'
  | 'option'
  | 'untyped'
  | 'mistyped'
  | 'unset'
  | 'broken'
  | 'bundle';
