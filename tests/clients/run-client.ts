import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import type { Place, Subject } from './subjects.ts';

/** The values of the variables that a client finds in its environment. */
export const secrets = { PROBE_TOKEN: 'token-of-the-trial', PROBE_KEY: 'key-of-the-trial' };

/** Runs a client in a home of its own, with what it prints; it and what it starts are ended. */
export function runClient(
  line: string,
  subject: Subject,
  place: Place,
  bin: string,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', `exec ${line}`], {
      cwd: place.project,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      // Nothing of this machine's own settings reaches the client.
      env: {
        PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
        HOME: place.home,
        NO_COLOR: '1',
        ...secrets,
        ...subject.env?.(place),
      },
    });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    const end = () => {
      try {
        // The whole group: clients start their servers as children.
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(end, (subject.seconds ?? 90) * 1000);
    child.on('exit', (code) => {
      clearTimeout(timer);
      end();
      resolve({ code: code ?? 1, output });
    });
  });
}
