// npm run package [-- DIR]: writes the npm package into a folder and packs it there; prints what is in it.
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { root } from './directories.ts';
import { makePackage } from './package/make-package.ts';

const out = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? '.');
const folder = join(root, '.cache/package');
await makePackage(root, folder);
const args = ['pack', '--json', '--pack-destination', out];
const [packed] = JSON.parse(
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' }),
) as [Packed];
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${join(out, packed.filename)}: ${megabytes(packed.size)}, unpacked ${megabytes(packed.unpackedSize)} in ${packed.entryCount} files`,
);

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  entryCount: number;
}
