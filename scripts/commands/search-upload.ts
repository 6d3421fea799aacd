import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostedSearch } from '../../src/outputs/search/hosted-settings.ts';
import { readRecords } from '../../src/outputs/search/records.ts';
import { findKeyProblem, uploadRecords } from '../../src/outputs/search/upload.ts';
import { fromCaller } from '../plugin-directories.ts';
import { parseOptions, UsageError } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const searchUpload: Command = {
  usage: '[--site DIR] [--records FILE]',
  summary:
    'Gives the pages of a built site to the hosted search engine that MEILISEARCH_URL names; --records writes them to a file instead.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: { site: { type: 'string', default: 'dist' }, records: { type: 'string' } },
    });
    const site = fromCaller(values.site);
    if (!existsSync(join(site, 'search/names.json'))) {
      throw new UsageError(
        `Unexpected --site "${values.site}", expected a built site; run \`npm run build\` first.`,
      );
    }
    if (values.records !== undefined) {
      const records = await readRecords(site);
      const lines = records.map((record) => `${JSON.stringify(record)}\n`);
      await writeFile(fromCaller(values.records), lines.join(''));
      console.log(`Wrote ${records.length} records to ${values.records}.`);
      return 0;
    }
    const engine = hostedSearch();
    const adminKey = process.env['MEILISEARCH_ADMIN_KEY']?.trim() ?? '';
    if (engine === undefined || adminKey === '') {
      throw new UsageError(
        'Expected MEILISEARCH_URL, MEILISEARCH_SEARCH_KEY and MEILISEARCH_ADMIN_KEY in the environment; see the guide "Run your own catalog".',
      );
    }
    const records = await readRecords(site);
    await uploadRecords(engine, adminKey, records);
    const problem = await findKeyProblem(engine);
    if (problem !== undefined) throw new Error(problem);
    console.log(`Uploaded ${records.length} pages to "${engine.index}" at ${engine.url}.`);
    return 0;
  },
};
