import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * Runs commands of a real client with a file of an organisation in its place below `/etc`, in a private mount
 * of its own: nothing on this machine is touched, and nothing stays.
 */
export function runUnderPolicy(policy: PlacedPolicy, lines: readonly string[]): CommandResult[] {
  const { bin, root } = policy;
  const home = join(root, 'home');
  const project = join(root, 'project');
  for (const folder of [home, project]) mkdirSync(folder, { recursive: true });
  const source = join(root, 'policy');
  const copy = join(source, policy.path.replace(/^\/etc\//, ''));
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, policy.text);
  const script = join(root, 'trial.sh');
  writeFileSync(script, mounted(source, root, lines));
  const { stdout, stderr, status } = spawnSync('unshare', ['-m', 'sh', script], {
    cwd: project,
    encoding: 'utf8',
    timeout: 300_000,
    env: {
      PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(
        delimiter,
      ),
      HOME: home,
      NO_COLOR: '1',
      DISABLE_AUTOUPDATER: '1',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    },
  });
  if (status !== 0) throw new Error(`The private mount failed: ${stderr}`);
  return stdout
    .split(MARK)
    .slice(1)
    .map((part) => {
      const [, code = '1', output = ''] = /^(\d+)\n([\s\S]*)$/.exec(part) ?? [];
      return { code: Number(code), output };
    });
}

// `/etc` of the machine, with the folder over it; an overlay cannot write on another overlay, so to memory.
function mounted(source: string, root: string, lines: readonly string[]): string {
  const memory = join(root, 'memory');
  return [
    'set -e',
    `mkdir -p '${memory}'`,
    `mount -t tmpfs tmpfs '${memory}'`,
    `mkdir '${memory}/upper' '${memory}/work'`,
    `cp -r '${source}/.' '${memory}/upper/'`,
    `mount -t overlay overlay -o 'lowerdir=/etc,upperdir=${memory}/upper,workdir=${memory}/work' /etc`,
    'set +e',
    ...lines.map(
      (line) =>
        `output=$(${line} 2>&1 </dev/null); code=$?; printf '${MARK}%s\\n%s' "$code" "$output"`,
    ),
  ].join('\n');
}

const MARK = '@@result ';

interface PlacedPolicy {
  text: string;
  /** Where the client looks for it on Linux. */
  path: string;
  /** The folder of the programs, and one of this trial's own. */
  bin: string;
  root: string;
}

interface CommandResult {
  code: number;
  output: string;
}
