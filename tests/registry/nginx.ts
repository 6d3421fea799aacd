import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureNginx } from '../../scripts/nginx.ts';

/** Where the guide has the site. */
const FOLDER = '/srv/connectors';

/**
 * Serves a folder with a real nginx on a free port of this machine, with the `server` of the guide and more
 * lines within it. Only where it listens, and what it serves, is replaced.
 */
export async function startNginx(
  directory: string,
  server: string,
  within: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const work = mkdtempSync(join(tmpdir(), 'catalog-nginx-'));
  const port = await freePort();
  const end = server.lastIndexOf('}');
  const lines = `${server.slice(0, end)}\n${within}\n}`
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replaceAll(FOLDER, directory);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(work, name));
  const configuration = join(work, 'nginx.conf');
  // Its workers are this user, so that they can read a folder that is only his.
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${work}/pid; error_log ${work}/error.log;
events { worker_connections 64; }
http {
  types { text/html html; text/css css; application/javascript js; application/json json; }
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi; uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
${lines}
}\n`,
  );
  const args = ['-p', work, '-e', `${work}/error.log`, '-c', configuration];
  const child = spawn(ensureNginx(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let problems = '';
  child.stderr.on('data', (part) => (problems += String(part)));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries === 200) throw new Error(`nginx: ${problems}`);
    if (await fetch(url).catch(() => undefined)) break;
    await setTimeout(50);
  }
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(work, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
