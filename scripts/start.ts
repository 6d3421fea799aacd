import { join } from 'node:path';
import { build } from './commands/build.ts';
import { root } from './directories.ts';
import { processIo } from './io.ts';
import { serveSite } from './static-server.ts';

const site = join(root, 'dist');
const code = await build.run(['--out', site], processIo());
if (code !== 0) process.exit(code);
const { url } = await serveSite(site, Number(process.env['PORT'] ?? 4321));
console.log(`Connector Catalog is at ${url}/ (Ctrl+C stops it)`);
