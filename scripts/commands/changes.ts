import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeLogText } from '../../src/catalog/changes/text.ts';
import { makeChangeLog } from '../../src/catalog/changes/log.ts';
import { catalogDirectories, refuseCatalogFile } from '../directories.ts';
import { readHistory } from '../git-history.ts';
import { defineCommand } from './command.ts';
import { catalogOption } from './options.ts';

export const changes = defineCommand({
  options: {
    catalog: { ...catalogOption, about: 'the directory whose changes to write, in place of ours' },
    check: {
      type: 'boolean',
      default: false,
      about: 'writes nothing; exit 1 where the file is not what the history says',
    },
  },
  async run({ values }, io) {
    const directories = await catalogDirectories(values.catalog, io);
    let isSame = true;
    for (const directory of values.catalog.length > 0 ? directories.slice(1) : directories) {
      refuseCatalogFile(directory, 'name a directory of your own with --catalog');
      const path = join(directory, 'changes.json');
      const entries = makeChangeLog(readHistory(directory));
      const text = changeLogText(entries);
      const current = await readFile(path, 'utf8').catch(() => '');
      if (text === current) continue;
      isSame = false;
      if (!values.check) await writeFile(path, text);
      const newest = entries[0]?.date ?? 'none';
      io.stdout.write(`${path}: ${entries.length} changed entries, the newest of ${newest}\n`);
    }
    return values.check && !isSame ? 1 : 0;
  },
});
