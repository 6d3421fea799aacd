import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user keeps what can be made again: the place of the operating system, or `XDG_CACHE_HOME`. */
export function cacheDirectory(
  env: NodeJS.ProcessEnv,
  { platform = process.platform, home = homedir() } = {},
): string {
  const places: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches'),
    win32: env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'),
  };
  const place = env['XDG_CACHE_HOME'] || (places[platform] ?? join(home, '.cache'));
  return join(place, 'connector-catalog');
}
