import { join } from 'node:path';
import { build } from './commands/build.ts';
import { serveSite } from './static-server.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);

const code = await build.run(['--out', join(root, 'dist')]);
if (code !== 0) process.exit(code);
const { url } = await serveSite(join(root, 'dist'), Number(process.env['PORT'] ?? 4321));
console.log(`\nConnector Catalog is at ${url}/ (Ctrl+C stops it)`);
