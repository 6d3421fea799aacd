import { takeOptions } from './options.ts';
import { compactEntry, type PastedEntry } from './pasted.ts';
import { pairs } from './add.ts';
import { slugName } from '../../clients/name.ts';
import { programName } from './program.ts';

/** What `mcp install server.py` and `fastmcp install … server.py` write for the script, as their sources have it. */
export function readInstalled(words: readonly string[]): PastedEntry | undefined {
  const start = programName(words[0] ?? '') === 'uv' && words[1] === 'run' ? 2 : 0;
  const program = programName(words[start] ?? '');
  if (!/^(?:mcp|fastmcp)$/.test(program) || words[start + 1] !== 'install') return undefined;
  const { values, operands, unknown } = takeOptions(words.slice(start + 2), options);
  const script = operands.find((word) => /\.py(?::\w+)?$/.test(word));
  if (script === undefined || unknown.length > 0) return undefined;
  const own = program === 'mcp' ? 'mcp[cli]' : 'fastmcp';
  const packages = [own, ...(values['with'] ?? [])].flatMap((name) => ['--with', name]);
  const args = ['run', ...packages, program, 'run', script];
  const file = script.replace(/^.*[\\/]/s, '').replace(/\.py.*$/s, '');
  const name = values['name']?.[0] ?? slugName(file);
  return { name, entry: compactEntry({ command: 'uv', args, env: pairs(values['env'], '=') }) };
}

const options = {
  '--name': { name: 'name' },
  '-n': { name: 'name' },
  '--with': { name: 'with' },
  '--env-var': { name: 'env' },
  '--env': { name: 'env' },
  '-v': { name: 'env' },
  '--env-file': { name: 'other' },
  '-f': { name: 'other' },
  '--with-editable': { name: 'other' },
  '-e': { name: 'other' },
  '--python': { name: 'other' },
  '--project': { name: 'other' },
  '--server-name': { name: 'name' },
};
