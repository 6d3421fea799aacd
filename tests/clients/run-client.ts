import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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

/** How long a client may take, in seconds: a busy machine starts one in a minute. */
const LONGEST = 300;

/** Runs a client in a home of its own, with what it prints; it and what it starts are ended, late where it was not done. */
export function runClient(
  line: string,
  subject: Subject,
  place: Place,
  bin: string,
): Promise<{ code: number; output: string; isLate: boolean }> {
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
    const end = () => {
      try {
        // The whole group: clients start their servers as children.
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      endAllOf(place.home);
    };
    const hear = (part: Buffer) => {
      // Some colour what they print whatever NO_COLOR says.
      output += stripVTControlCharacters(part.toString());
      if (subject.done?.test(output) === true) end();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    let isLate = false;
    const stop = () => {
      isLate = true;
      end();
    };
    const timer = setTimeout(stop, LONGEST * 1000);
    let code = 1;
    const answer = () => resolve({ code, output, isLate });
    child.on('exit', (own) => {
      clearTimeout(timer);
      code = own ?? 1;
      end();
      // What escaped the end may hold the pipes open.
      setTimeout(answer, 5000).unref();
    });
    // Only now all that it printed has arrived.
    child.on('close', answer);
  });
}
