import { commandKeys, urlKeys } from '../protocol/target-keys.ts';
import type { Part } from './entry-schema.ts';

/** What a key of an entry means wherever a client knows it; undefined where none does. */
export function meaningOfKey(key: string): Meaning | undefined {
  return Object.hasOwn(meanings, key) ? meanings[key] : folded.get(fold(key));
}

/** Whether a key is there for people alone: no client does anything with it. */
export function isRemark(key: string): boolean {
  return /^(?:[_$]|\/\/)/.test(key) || remarks.has(key);
}

/** Whether a name among servers is none of a server: a remark, or a word about the whole file. */
export function isNoServerName(name: string): boolean {
  return isRemark(name) || /^(?:schemaVersion|version|inputs|enabled|disabled)$/.test(name);
}

const remarks = new Set(['description', 'title', 'name', 'note', 'comment', 'comments', 'notes']);

const meanings: Readonly<Record<string, Meaning>> = {
  ...Object.fromEntries(urlKeys.map((key) => [key, 'url'] as const)),
  ...Object.fromEntries(commandKeys.map((key) => [key, 'command'] as const)),
  baseUrl: 'url',
  base_url: 'url',
  address: 'url',
  args: 'args',
  arguments: 'args',
  argv: 'args',
  parameters: 'args',
  params: 'args',
  env: 'env',
  envs: 'env',
  environment: 'env',
  enviroment: 'env',
  environmentVariables: 'env',
  environment_variables: 'env',
  headers: 'headers',
  http_headers: 'headers',
  requestHeaders: 'headers',
  disabled: 'disabled',
  enabled: 'enabled',
  cwd: 'cwd',
  workingDirectory: 'cwd',
  envFile: 'envFile',
  env_file: 'envFile',
  timeout: 'timeout',
  tool_timeout_sec: 'timeout',
  startup_timeout_sec: 'startup',
  startup_timeout_ms: 'startup',
  includeTools: 'allow',
  enabled_tools: 'allow',
  enabledTools: 'allow',
  available_tools: 'allow',
  allowedTools: 'allow',
  excludeTools: 'deny',
  disabled_tools: 'deny',
  disabledTools: 'deny',
  alwaysAllow: 'approve',
  autoApprove: 'approve',
  trust: 'approve',
  bearer_token: 'token',
  bearer_token_env_var: 'token',
  env_http_headers: 'token',
  env_vars: 'variables',
  env_keys: 'variables',
  transport: 'type',
  transportType: 'type',
};

const folded: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(meanings).map(([key, meaning]) => [fold(key), meaning]),
);

// People write URL, Command and server_url.
function fold(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

/** A part of a server, or what some clients alone have. */
export type Meaning = Part | 'approve' | 'token' | 'variables' | 'type';
