import { join } from 'node:path';
import { readCatalog } from '../../src/catalog/read.ts';
import { catalogIndexData, readCatalogIndex } from '../../src/config/repair/catalog-index.ts';
import { runTask } from '../../src/config/repair/tasks.ts';
import { seenOf, type Deed } from './seen.ts';
import type { Subject } from './subjects.ts';
import { wrongFiles, type WrongFile } from './wrong-files.ts';

const { catalog } = await readCatalog(join(import.meta.dirname, '../../catalog'));
const index = readCatalogIndex(catalogIndexData(catalog));
/** Mended, they need what is not here: a program for Node to run, a folder, a host that a variable names. */
const withoutServer = new Set(['args null', 'cwd number', 'url template']);
/** Mended, the server is switched off, as its file says. */
const switchedOff = new Set(['enabled text', 'disabled text']);
/** What stands for the recorder while a file is mended; no letter of it is what a fix would change. */
const stand = { 'URL/': 'https://recorder.example.com/', NODE: '/usr/bin/node' } as const;

/**
 * The broken files of a client that it does not load as they are, as `repair --fix` leaves them: those without an
 * error are to be loaded by the client itself.
 */
export async function fixedFiles(subject: Subject): Promise<(WrongFile & { expected: Deed })[]> {
  const { id } = subject;
  const fixed: (WrongFile & { expected: Deed })[] = [];
  for (const file of wrongFiles(id)) {
    if (['works', 'off', 'untried'].includes(seenOf(id, file.name))) continue;
    if (withoutServer.has(file.name)) continue;
    const mended = await fixFile(file.text, id);
    if (mended === undefined) continue;
    const { text, servers } = mended;
    // It may have another name now.
    const server = servers.includes(file.server) ? file.server : (servers.at(-1) ?? file.server);
    const expected = servers.length === 0 ? 'lost' : deedOf(file.name, subject);
    fixed.push({ ...file, server, name: `${file.name}, fixed`, text, expected });
  }
  return fixed;
}

/** What a client does with a mended file that has a server. */
function deedOf(name: string, { tells, isList }: Subject): Deed {
  // Others list what is switched off like all else.
  const isTold = tells?.off !== undefined || isList === false;
  return isTold && switchedOff.has(name) ? 'off' : 'works';
}

/** The text with all sure fixes, and its servers; undefined where there is none, or an error is left for its owner. */
async function fixFile(
  text: string,
  client: string,
): Promise<{ text: string; servers: string[] } | undefined> {
  const filled = Object.entries(stand).reduce(
    (all, [sign, own]) => all.replaceAll(sign, own),
    text,
  );
  const { repair, fixed } = await runTask({ text: filled, client, kind: 'fix-all' }, index);
  if (fixed === undefined || fixed.text === filled || 'problem' in repair) return undefined;
  if (repair.problems.some(({ severity }) => severity === 'error')) return undefined;
  return {
    text: Object.entries(stand).reduce((all, [sign, own]) => all.replaceAll(own, sign), fixed.text),
    servers: repair.servers.map(({ name }) => name),
  };
}
