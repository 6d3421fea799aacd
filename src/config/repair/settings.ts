import type { Client } from '../../clients/client.ts';
import { isRecord } from '../../protocol/record.ts';

/** Whether a file is one of a client's settings: told by its path, or by what it holds. */
export function isSettingsOf({ settings }: Client, data: unknown, path = ''): boolean {
  const given = `/${path.replaceAll('\\', '/')}`;
  return (
    settings !== undefined &&
    (settings.paths.some((each) => given.endsWith(`/${each}`)) ||
      (isRecord(data) && settings.keys.some((key) => Object.hasOwn(data, key))))
  );
}
