import { stat } from 'node:fs/promises';
import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { clients, loadClients } from '../../src/clients/clients.ts';
import { compareServers } from '../../src/config/compare.ts';
import { writeBack } from '../../src/config/paste/write-back.ts';
import { catalogIndexData, readCatalogIndex } from '../../src/config/repair/catalog-index.ts';
import { runTask } from '../../src/config/repair/tasks.ts';
import {
  clientOfPath,
  placeOnMachine,
  readConfigurationFile,
  writeConfigurationFile,
} from '../configuration-file.ts';
import { catalogDirectories, keptCatalogs } from '../directories.ts';
import type { Io } from '../io.ts';
import { systems, type System } from '../../src/protocol/system.ts';
import { printableJson } from '../../src/shell/printable.ts';
import { differencesText, isClean, repairText } from '../repair-report.ts';
import { repairJson, type Done } from '../../src/outputs/repair-json.ts';
import { knownId, UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption } from './options.ts';

const client = { type: 'string', value: 'ID' } as const;

export const repair = defineCommand({
  words: '[FILE|-]',
  options: {
    client: { ...client, about: 'the client whose configuration it is; found out without it' },
    catalog: catalogOption,
    to: { ...client, about: 'prints it in the form of another client' },
    os: {
      type: 'string',
      value: 'windows|macos|linux',
      about: 'the system it is for; this machine with --all, else told by the paths in it',
    },
    fix: {
      type: 'boolean',
      default: false,
      about: 'does all fixes that are sure and writes the file; what is piped in is printed',
    },
    all: {
      type: 'boolean',
      default: false,
      about: 'reads the files of all clients on this machine and compares their servers',
    },
    format: {
      type: 'string',
      default: 'pretty',
      value: 'pretty|json',
      about: 'the form of what is printed',
    },
  },
  async run({ values, positionals }, io) {
    const { format, all, fix, to } = values;
    if (format !== 'pretty' && format !== 'json') {
      throw new UsageError(`There is no format "${format}". Choose pretty or json.`);
    }
    const system = systemOf(values.os, all);
    checkClient(values.client);
    checkClient(to);
    if (all && (positionals.length > 0 || to !== undefined)) {
      throw new UsageError('--all reads files of its own, so it takes no FILE and no --to.');
    }
    const [path, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`"${more[0]}" is a word too many: one file is read.`);
    if (!all && path === undefined) {
      throw new UsageError('Missing a file, - for what is piped in, or --all.');
    }
    const { catalog } = await readKeptCatalog(await catalogDirectories(values.catalog, io), {
      cache: keptCatalogs,
    });
    const index = readCatalogIndex(catalogIndexData(catalog));
    const run: Run = (file, own) => repairFile(file, { client: own, fix, to, index, system }, io);
    return all
      ? repairAll(run, values.client, format, io)
      : repairOne(run, path!, values.client, format, io);
  },
});

async function repairOne(run: Run, path: string, own: string | undefined, format: Format, io: Io) {
  const known = path === '-' ? undefined : clientOfPath(path, await loadClients());
  const done = await run(path, own ?? known);
  if (format === 'json') io.stdout.write(`${printableJson(repairJson(done), 2)}\n`);
  else {
    const isText = done.printed !== undefined;
    (isText ? io.stderr : io.stdout).write(repairText(done));
    if (isText) io.stdout.write(`${done.printed}\n`);
  }
  return isClean(done) ? 0 : 1;
}

async function repairAll(run: Run, own: string | undefined, format: Format, io: Io) {
  const done: Done[] = [];
  for (const each of await loadClients()) {
    if (own !== undefined && each.id !== own) continue;
    for (const file of each.files) {
      const path = placeOnMachine(file, io);
      const isFile = path !== undefined && (await stat(path).catch(() => undefined))?.isFile();
      if (path !== undefined && isFile === true) done.push(await run(path, each.id));
    }
  }
  const places = done.flatMap(({ path, outcome: { repair: found } }) =>
    'problem' in found ? [] : [{ file: path, client: found.client.name, servers: found.servers }],
  );
  const differences = compareServers(places);
  if (format === 'json') {
    io.stdout.write(`${printableJson({ files: done.map(repairJson), differences }, 2)}\n`);
  } else {
    io.stdout.write(done.map(repairText).join('\n'));
    io.stdout.write(
      done.length === 0 ? 'No client has a file here.\n' : differencesText(differences),
    );
  }
  return done.every(isClean) ? 0 : 1;
}

async function repairFile(
  path: string,
  { client: own, fix, to, index, system }: Wanted,
  io: Io,
): Promise<Done> {
  const { text, encoding } = await readConfigurationFile(path, io);
  const task = { text, client: own, path, system, encoding };
  const checked = await runTask(
    fix ? { ...task, kind: 'fix-all' } : { ...task, kind: 'check' },
    index,
  );
  const read = fix ? await runTask({ ...task, kind: 'check' }, index) : checked;
  const { paste } = read;
  const fixed = checked.fixed?.text;
  const back =
    fixed === undefined
      ? undefined
      : paste === undefined
        ? fixed
        : await writeBack(text, paste, fixed);
  // What was in UTF-16 is another file in UTF-8.
  const isOther = back !== text || (encoding !== undefined && checked.fixed?.count !== 0);
  const isWritten = path !== '-' && back !== undefined && isOther;
  if (isWritten) await writeConfigurationFile(path, back, io);
  const outcome = { ...checked, ...(paste && { paste }) };
  // A README or a line of a shell is nobody's file.
  const isUnread =
    path !== '-' &&
    own !== undefined &&
    paste !== undefined &&
    paste.places === undefined &&
    !(isWritten && paste.isMended === true);
  if (to === undefined) {
    const isPrinted = fix && (path === '-' || back === undefined);
    return {
      path,
      outcome,
      isWritten,
      isUnread,
      text: back ?? fixed,
      printed: isPrinted ? (back ?? fixed) : undefined,
    };
  }
  const { converted, repair: found } = await runTask(
    { text: fixed ?? text, client: own, system, kind: 'convert', target: to },
    index,
  );
  const shown = converted && (converted.bridged || converted.text);
  const notes = converted?.notes ?? ('problem' in found ? [found.problem] : []);
  // What is to be set is told of what is printed.
  const said =
    'problem' in outcome.repair
      ? outcome
      : { ...outcome, repair: { ...outcome.repair, variables: [] } };
  return { path, outcome: said, isWritten, isUnread, text: shown, printed: shown, notes };
}

function systemOf(given: string | undefined, isHere: boolean): System | undefined {
  const here = { win32: 'windows', darwin: 'macos', linux: 'linux' } as const;
  if (given === undefined) {
    return isHere ? here[process.platform as keyof typeof here] : undefined;
  }
  return knownId('system', given, Object.keys(systems) as System[]);
}

function checkClient(id: string | undefined): void {
  const ids = clients.filter(({ format }) => format !== 'none').map((each) => each.id);
  if (id !== undefined) knownId('client', id, ids);
}

type Format = 'pretty' | 'json';
type Run = (path: string, client: string | undefined) => Promise<Done>;

interface Wanted {
  client: string | undefined;
  fix: boolean;
  to: string | undefined;
  system: System | undefined;
  index: ReturnType<typeof readCatalogIndex>;
}
