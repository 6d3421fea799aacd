import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import type { Place, Subject } from './subjects.ts';

/**
 * Ends what a client has left running, told by the home of its trial: Cline starts a program of its own group
 * that would wait for ever. Only Linux shows the environment of a process.
 */
function endAllOf(home: string): void {
  const isOf = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
    } catch {
      return false;
    }
  };
  const running = existsSync('/proc') ? readdirSync('/proc') : [];
  for (const pid of running.filter((each) => /^\d+$/.test(each) && isOf(each))) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

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
      endAllOf(place.home);
    };
    const timer = setTimeout(end, (subject.seconds ?? 90) * 1000);
    child.on('exit', (code) => {
      clearTimeout(timer);
      end();
      resolve({ code: code ?? 1, output });
    });
  });
}
