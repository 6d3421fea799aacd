import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from './difference.ts';

/** Asks `claude plugin validate` what is wrong with a marketplace or a plugin of a directory. */
export async function askValidator(
  program: string,
  home: string,
  directory: string,
  folder: string,
): Promise<Fault[]> {
  const answer = await run(program, home, join(directory, folder));
  const { manifest, contents } = JSON.parse(answer) as Answer;
  return [...(manifest === null ? [] : [manifest]), ...contents].flatMap(({ file, errors }) =>
    errors.map(({ path, message }) => ({
      file: relative(directory, file).split(sep).join('/'),
      path,
      message,
    })),
  );
}

/**
 * What the validator says of a marketplace by the files that it is about: of a plugin it lists, it names
 * the manifest by the number of the entry.
 */
export function byFile(faults: readonly Fault[], directory: string): Fault[] {
  return faults.map((fault) => {
    const [, index, path] = /^plugins\[(\d+)\] plugin\.json → (.*)$/s.exec(fault.path) ?? [];
    if (index === undefined || path === undefined) return fault;
    const folder = listedFolders(join(directory, fault.file))[Number(index)] ?? '';
    const own = fault.file.replace(/\.claude-plugin\/[^/]*$/, '');
    const file = `${own}${folder === '' ? '' : `${folder}/`}${manifest}`;
    return { ...fault, file, path };
  });
}

/** The folder of each entry of a marketplace file, '' for its own folder and where it is none. */
export function listedFolders(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const { metadata, plugins } = JSON.parse(text) as MarketplaceText;
    return plugins.map(({ source }) => {
      if (typeof source !== 'string') return '';
      const base = source.startsWith('./') ? '' : (metadata?.pluginRoot ?? '');
      return join(base, source).split(sep).join('/').replace(/\/$/, '').replace(/^\.$/, '');
    });
  } catch {
    return [];
  }
}

const manifest = '.claude-plugin/plugin.json';

function run(program: string, home: string, folder: string): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    CLAUDE_CONFIG_DIR: join(home, 'claude'),
    DISABLE_AUTOUPDATER: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  };
  return new Promise((resolve, reject) => {
    execFile(
      program,
      ['plugin', 'validate', '--json', folder],
      { env, cwd: home, maxBuffer: 64 * 1024 * 1024, timeout: 120_000 },
      (error, out, complaint) => {
        if (out.startsWith('{')) resolve(out);
        else
          reject(
            new Error(`No answer of the validator for ${folder}: ${complaint}`, { cause: error }),
          );
      },
    );
  });
}

interface Answer {
  manifest: FileAnswer | null;
  contents: FileAnswer[];
}

interface FileAnswer {
  file: string;
  errors: { path: string; message: string }[];
}

interface MarketplaceText {
  metadata?: { pluginRoot?: string };
  plugins: { source?: unknown }[];
}
