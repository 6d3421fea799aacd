import { join } from 'node:path';
import { readWorkspace, type Workspace } from './workspace.ts';

const root = join(import.meta.dirname, '../..');
const catalog = join(root, 'catalog');
const readings = new Map<string, Promise<Workspace>>();

/** The catalog of the project with a folder of plugins, the embedded marketplace unless another is named; read once. */
export function projectWorkspace(plugins = 'catalog/plugins'): Promise<Workspace> {
  const known = readings.get(plugins);
  if (known !== undefined) return known;
  const reading = readWorkspace({ catalog, plugins: [join(root, plugins)] });
  readings.set(plugins, reading);
  return reading;
}
