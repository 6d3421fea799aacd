import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from './licences.ts';

/** A package in its folder, with the text of its licence. */
export function readShippedPackage(folder: string): ShippedPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry.name),
  );
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? 'see its text',
    text: file === undefined ? undefined : readFileSync(join(folder, file.name), 'utf8'),
  };
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
}
