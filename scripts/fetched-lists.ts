import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryList, VendorList } from '../src/catalog/vendor-list.ts';
import { mapSome } from '../src/probe/ask.ts';
import { guardedFetch } from '../src/probe/guarded-fetch.ts';
import { networkReason } from '../src/probe/network-reason.ts';
import type { ListTexts } from '../src/probe/lists/reading.ts';
import type { Io } from './io.ts';
import { readListFiles } from './list-files.ts';

/**
 * Fetches lists: of each repository the newest commit, and of that the files of its lists alone, into a folder for
 * now; of packages what their registry says. What could not be fetched is told and left out.
 */
export async function fetchLists(
  lists: readonly VendorList[],
  folder: string,
  { timeout, io, ask = askRegistry }: FetchOptions,
): Promise<Map<VendorList, ListTexts>> {
  const found = new Map<VendorList, ListTexts>();
  const inRepositories = lists.filter((list) => 'repository' in list);
  const repositories = Map.groupBy(inRepositories, ({ repository }) => repository);
  await mapSome([...repositories], AT_ONCE, async ([repository, own]) => {
    const place = join(folder, repository.replace('/', '+'));
    const problem = await clone(repository, own, place, { timeout, io });
    if (problem !== undefined) {
      io.stderr.write(`${repository} could not be fetched: ${problem}\n`);
      return;
    }
    for (const list of own) found.set(list, readListFiles(place, list));
  });
  await mapSome(
    lists.filter((list) => 'package' in list),
    AT_ONCE,
    async (list) => {
      const answer = await ask(packageUrl(list), timeout);
      if ('texts' in answer) found.set(list, answer.texts);
      else io.stderr.write(`${list.package} could not be looked up: ${answer.problem}\n`);
    },
  );
  return found;
}

/** Where a registry answers of a package, in short. */
function packageUrl({ format, package: name }: Extract<VendorList, { package: string }>): URL {
  return format === 'npm'
    ? new URL(`https://registry.npmjs.org/${name.replace('/', '%2F')}/latest`)
    : new URL(`https://pypi.org/pypi/${name}/json`);
}

async function askRegistry(url: URL, timeout: number): Promise<RegistryAnswer> {
  const guarded = guardedFetch(url);
  try {
    const response = await guarded.fetch(url, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(timeout),
    });
    if (response.status === 404) return { texts: 'missing' };
    return response.status === 200
      ? { texts: [await response.text()] }
      : { problem: `it answered ${response.status}` };
  } catch (error) {
    return { problem: networkReason(error) };
  } finally {
    guarded.stop();
  }
}

/** Clones what is needed of a repository; what went wrong, if anything did. */
async function clone(
  repository: string,
  lists: readonly RepositoryList[],
  place: string,
  options: GitOptions,
): Promise<string | undefined> {
  await mkdir(place, { recursive: true });
  const url = `https://github.com/${repository}.git`;
  const paths = lists.map(({ path }) => `/${path}`);
  const steps = [
    ['clone', ...CLONE_OPTIONS, '--', url, '.'],
    ['sparse-checkout', 'set', '--no-cone', '--', ...paths],
    ['checkout', '--quiet'],
  ];
  for (const step of steps) {
    const problem = await git(step, place, options);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function git(args: readonly string[], cwd: string, { timeout, io }: GitOptions) {
  return new Promise<string | undefined>((resolve) => {
    const child = spawn('git', args, {
      cwd,
      timeout: timeout * GIT_TIMES,
      stdio: ['ignore', 'ignore', 'pipe'],
      // It asks nobody for a password, and fetches no large files.
      env: { ...io.env, GIT_TERMINAL_PROMPT: '0', GIT_LFS_SKIP_SMUDGE: '1' },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < MOST_SAID) said += chunk.toString();
    });
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code) => {
      const lines = said.trim().split('\n');
      const line = lines.find((each) => each.startsWith('fatal:')) ?? lines.at(-1) ?? '';
      resolve(code === 0 ? undefined : line === '' ? 'git was stopped' : line);
    });
  });
}

// Files are written as they are: a link becomes a text, and nothing that a repository says is run.
const CLONE_OPTIONS = [
  '--quiet',
  '--depth=1',
  '--no-checkout',
  '--no-tags',
  '--filter=blob:none',
  '--template=',
  '--config=core.symlinks=false',
  '--config=core.hooksPath=/dev/null',
];

const AT_ONCE = 4;
const MOST_SAID = 10_000;

// A repository takes longer than a page.
const GIT_TIMES = 6;

interface GitOptions {
  /** In milliseconds, how long to wait for a registry; for git several times that. */
  timeout: number;
  io: Pick<Io, 'env' | 'stderr'>;
}

interface FetchOptions extends GitOptions {
  ask?: (url: URL, timeout: number) => Promise<RegistryAnswer>;
}

type RegistryAnswer = { texts: ListTexts } | { problem: string };
