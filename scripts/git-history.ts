import { spawnSync } from 'node:child_process';
import { factsOf, type Facts } from '../src/catalog/changes/facts.ts';
import type { Commit } from '../src/catalog/changes/log.ts';
import { idOf } from '../src/catalog/files.ts';
import { readPlainYaml } from '../src/catalog/plain-yaml.ts';
import { parseYaml } from '../src/catalog/yaml.ts';
import { yamlData } from '../src/diagnostics/yaml.ts';

/**
 * The commits that touched the entries of a catalog, the oldest first, as git has them. A merge counts as one
 * commit, by what it brought to the branch. Throws where git has no history, or only a part of it.
 */
export function readHistory(directory: string): Commit[] {
  const shallow = git(directory, ['rev-parse', '--is-shallow-repository']).toString().trim();
  if (shallow !== 'false') {
    throw new Error(
      'The clone is shallow, and the whole history is needed. Fetch it with `git fetch --unshallow`.',
    );
  }
  const text = git(directory, [
    'log',
    '--first-parent',
    '--diff-merges=first-parent',
    '--reverse',
    '--no-renames',
    '--raw',
    '--no-abbrev',
    '-z',
    '--format=%x01%at',
    '--',
    'connectors',
  ]).toString();
  const commits = text.split('\u0001').slice(1).map(parseCommit);
  const blobs = readBlobs(
    directory,
    new Set(commits.flatMap(({ files }) => files.flatMap(({ blob }) => blob ?? []))),
  );
  return commits.map(({ day, files }) => ({
    day,
    entries: new Map(
      files.map(({ id, blob }) => [id, blob === undefined ? undefined : blobs.get(blob)]),
    ),
  }));
}

/** The files of a commit; `blob` is undefined for one that it removed. */
function parseCommit(text: string): {
  day: string;
  files: { id: string; blob: string | undefined }[];
} {
  const [seconds = '', ...parts] = text.split('\0');
  const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  const files = parts.flatMap((part, index) => {
    const [, blob = '', status = ''] = /:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(part) ?? [];
    const file = parts[index + 1] ?? '';
    if (status === '' || !/(?:^|\/)connectors\/[^/]+\.ya?ml$/.test(file)) return [];
    return [{ id: idOf(file), blob: status === 'D' ? undefined : blob }];
  });
  return { day, files };
}

/** The facts of the texts that git keeps under these names. */
function readBlobs(directory: string, names: ReadonlySet<string>): Map<string, Facts | undefined> {
  const facts = new Map<string, Facts | undefined>();
  const output = git(directory, ['cat-file', '--batch'], `${[...names].join('\n')}\n`);
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    const [name = '', , size = '0'] = output.subarray(at, end).toString().split(' ');
    const start = end + 1;
    facts.set(name, factsOf(parse(output.subarray(start, start + Number(size)).toString())));
    at = start + Number(size) + 1;
  }
  return facts;
}

function parse(text: string): unknown {
  const plain = readPlainYaml(text);
  if (plain !== undefined) return plain;
  try {
    return yamlData(parseYaml(text).document);
  } catch {
    return undefined;
  }
}

function git(directory: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', directory, ...args], {
    input,
    maxBuffer: 2 ** 31 - 1,
  });
  if (status === 0) return stdout;
  const why = error?.message ?? stderr.toString().trim().split('\n')[0];
  throw new Error(`Git can read no history of ${directory}: ${why}`);
}
