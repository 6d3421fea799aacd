import { join } from 'node:path';
import { projectReading } from '../catalog/project-testing.ts';
import { joinWorkspace, type Workspace } from './workspace.ts';

const root = join(import.meta.dirname, '../..');
const readings = new Map<string, Promise<Workspace>>();

/** The catalog of the project with a folder of plugins, the embedded marketplace unless another is named; read once. */
export function projectWorkspace(plugins = 'catalog/plugins'): Promise<Workspace> {
  const known = readings.get(plugins);
  if (known !== undefined) return known;
  const reading = projectReading().then((catalog) =>
    joinWorkspace({ plugins: [join(root, plugins)] }, catalog),
  );
  readings.set(plugins, reading);
  return reading;
}
