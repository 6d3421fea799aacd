import { readBridge } from '../../coverage/bridge.ts';
import { packageOf } from '../../coverage/package-name.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import { isLoopbackUrl } from '../../protocol/url-template.ts';

/** Whether a server comes with the plugin, or runs beside it: no catalog tells what that is. */
export function isOwnProgram(server: DeclaredServer): boolean {
  const { command, args, url, env } = server;
  if (isLoopbackUrl((readBridge(server)?.url ?? url ?? '').trim())) return true;
  if (command?.includes(ROOT)) return true;
  // `python -m name` of a module that lies in the plugin.
  if ((env['PYTHONPATH'] ?? '').includes(ROOT)) return true;
  const started = packageOf(command ?? '', args);
  return (
    (started === undefined || started.includes('${')) &&
    args.some((arg) => arg.includes(ROOT) || script.test(arg))
  );
}

// A file that an interpreter runs.
const script = /^[^:]*\.(?:[cm]?[jt]s|py|rb|sh|php|jar|pl|ps1)$/i;
const ROOT = '${CLAUDE_PLUGIN_ROOT}';
