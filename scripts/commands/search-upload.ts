import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hostedSearch } from '../../src/outputs/search/hosted-settings.ts';
import { readRecords } from '../../src/outputs/search/records.ts';
import { findKeyProblem, uploadRecords } from '../../src/outputs/search/upload.ts';
import { UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';

export const searchUpload = defineCommand({
  options: {
    site: { type: 'string', default: 'dist', value: 'DIR', about: 'a built site' },
    records: { type: 'string', value: 'FILE', about: 'writes the pages to a file instead' },
  },
  async run({ values }, io) {
    const site = resolve(io.cwd, values.site);
    if (!existsSync(join(site, 'search/index.json'))) {
      throw new UsageError(
        `--site names no built site: "${values.site}". Run \`npm run build\` first.`,
      );
    }
    if (values.records !== undefined) {
      const records = await readRecords(site);
      const lines = records.map((record) => `${JSON.stringify(record)}\n`);
      await writeFile(resolve(io.cwd, values.records), lines.join(''));
      io.stdout.write(`Wrote ${records.length} records to ${values.records}.\n`);
      return 0;
    }
    const engine = hostedSearch(io.env);
    const adminKey = io.env['MEILISEARCH_ADMIN_KEY']?.trim() ?? '';
    if (engine === undefined || adminKey === '') {
      throw new UsageError(
        'Expected MEILISEARCH_URL, MEILISEARCH_SEARCH_KEY and MEILISEARCH_ADMIN_KEY in the environment; see the guide "Run your own catalog".',
      );
    }
    const records = await readRecords(site);
    await uploadRecords(engine, adminKey, records);
    const problem = await findKeyProblem(engine);
    if (problem !== undefined) throw new Error(problem);
    io.stdout.write(`Uploaded ${records.length} pages to "${engine.index}" at ${engine.url}.\n`);
    return 0;
  },
});
