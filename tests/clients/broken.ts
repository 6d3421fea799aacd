import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startRecorder } from './recorder.ts';
import type { Deed } from './seen.ts';
import type { Place, Subject } from './subjects.ts';
import { runClient } from './run-client.ts';
import type { WrongFile } from './wrong-files.ts';

/** Gives a real client a file with one thing wrong, and says what it did with it. */
export async function tryWrongFile(
  subject: Subject,
  { text, server, encoding = 'utf8' }: WrongFile,
  { bin, root }: { bin: string; root: string },
): Promise<Deed | 'late'> {
  const recorder = await startRecorder();
  const place: Place = {
    home: join(root, 'home'),
    project: join(root, 'project'),
    url: recorder.url,
  };
  mkdirSync(place.home, { recursive: true });
  mkdirSync(place.project, { recursive: true });
  subject.prepare?.(place);
  const started = join(root, 'started.json');
  const file = subject.file(place);
  mkdirSync(dirname(file), { recursive: true });
  const filled = text
    .replaceAll('URL/', `${recorder.url}/`)
    .replaceAll('NODE', process.execPath)
    .replaceAll('SCRIPT', join(import.meta.dirname, 'stdio-server.ts'))
    .replaceAll('STARTED', started);
  writeFileSync(file, filled, encoding);
  const words = [subject.bin, ...subject.list.map((word) => `'${word}'`)];
  const { output, isLate } = await runClient(words.join(' '), subject, place, bin);
  recorder.close();
  const isAsked = (path: string) => recorder.requests.some((request) => request.path === path);
  const isGood = isAsked('/good') || output.includes('good');
  const isReached = isAsked('/probe') || existsSync(started);
  // Some clients put 200 MB into each home.
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  // What it has not said by then is no answer.
  if (isLate) return 'late';
  return deedOf(subject, { output, server, isGood, isReached });
}

function deedOf(subject: Subject, { output, server, isGood, isReached }: Trial): Deed {
  const told = subject.tells ?? {};
  if (!isGood) return 'lost';
  if (told.complains?.test(output) === true) return 'complains';
  if (told.skipped?.test(output) === true) return 'skipped';
  if (told.off?.test(output) === true) return 'off';
  if (!subject.connects) return output.includes(`"${server}"`) ? 'works' : 'skipped';
  if (told.failed?.test(output) === true) return 'failed';
  return isReached || told.unreached?.test(output) === false ? 'works' : 'failed';
}

interface Trial {
  output: string;
  /** The server in question. */
  server: string;
  isGood: boolean;
  /** Whether the server in question was asked or started. */
  isReached: boolean;
}
