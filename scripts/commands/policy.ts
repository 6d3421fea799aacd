import { mkdir, writeFile } from 'node:fs/promises';
import { toToml } from '../../src/clients/toml.ts';
import { join, resolve } from 'node:path';
import { knownClient } from '../../src/clients/clients.ts';
import { describeCaution } from '../../src/config/policy/cautions.ts';
import { policyFiles, type PolicyFile, type PolicyFileId } from '../../src/config/policy/files.ts';
import { makePolicy } from '../../src/config/policy/policy.ts';
import { formOption, namingOptions, readNamed } from '../chosen-servers.ts';
import { knownId } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const policy = defineCommand({
  words: '[<connector>…]',
  options: {
    ...namingOptions,
    client: formOption('whose file to write', policyFiles),
    out: {
      type: 'string',
      default: '',
      value: 'DIR',
      about: 'writes the files of all clients into a folder, one folder each',
    },
    plugins: pluginsOption,
    catalog: catalogOption,
  },
  async run({ values, positionals }, io) {
    const ids = Object.keys(policyFiles) as PolicyFileId[];
    const only = knownId('client', values.client, ids);
    const { mode, serversFor } = await readNamed(values, positionals, io);
    const all = values.out !== '';
    const remarks: string[] = [];
    let hasServers = false;
    for (const id of all ? ids : [only]) {
      const { client, name, places, notes, file, write }: PolicyFile = policyFiles[id];
      const chosen = serversFor(await knownClient(client));
      const made = makePolicy({ ...chosen, mode });
      if (all) {
        const folder = join(resolve(io.cwd, values.out), id);
        const path = join(folder, file.replaceAll(' ', '-'));
        await mkdir(folder, { recursive: true });
        await writeFile(path, `${write(made, toToml)}\n`);
        io.stdout.write(`${path}\n`);
      } else io.stdout.write(`${write(made, toToml)}\n`);
      remarks.push(
        ...Object.entries(places).map(([system, place]) => `${name}, ${system}: ${place}`),
        ...notes.map((note) => `${name}: ${note}`),
        ...chosen.remarks,
        ...made.servers.flatMap((server) =>
          server.cautions.map((each) => describeCaution(server, each)),
        ),
      );
      hasServers ||= made.servers.length > 0;
    }
    for (const remark of new Set(remarks)) io.stderr.write(`${remark}\n`);
    return hasServers ? 0 : 1;
  },
});
