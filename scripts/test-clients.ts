// npm run test:clients [-- --dir DIR] [--all] [--from N] [--to N] [client…]: lets real clients from npm load what src/clients writes,
// broken files of every kind, and those files as repair --fix leaves them; what a client does otherwise than
// tests/clients/seen.ts says, or a mended file that it does not load, is a failure. --from and --to try a part of the
// files of a client and nothing else: they are counted from 1, the broken ones first, and each difference has its number.
// It needs the npm registry and nothing else: the servers they connect to run on this machine.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadClient } from '../src/clients/clients.ts';
import { tryWrongFile } from '../tests/clients/broken.ts';
import { tryFind } from '../tests/clients/find.ts';
import { fixedFiles } from '../tests/clients/fixed-files.ts';
import { tryOwnServer } from '../tests/clients/own-server.ts';
import { tryPolicy } from '../tests/clients/policies.ts';
import { seenOf, type Deed } from '../tests/clients/seen.ts';
import { subjects, type Subject } from '../tests/clients/subjects.ts';
import { tryClient, type Outcome } from '../tests/clients/trial.ts';
import { wrongFiles, type WrongFile } from '../tests/clients/wrong-files.ts';
import { installPackage } from './npm-package.ts';

/** Without --all every so manieth of the broken files is tried. */
const ONE_OF = 8;

const { values, positionals } = parseArgs({
  options: {
    dir: { type: 'string' },
    all: { type: 'boolean', default: false },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  allowPositionals: true,
});
const unknown = positionals.find((id) => !subjects.some((subject) => subject.id === id));
if (unknown !== undefined) {
  const known = subjects.map(({ id }) => id).join(', ');
  console.error(`There is no client "${unknown}". Choose ${known}.`);
  process.exit(2);
}

const isPart = values.from !== undefined || values.to !== undefined;
const from = Number(values.from ?? 1);
const to = Number(values.to ?? Infinity);
if (!(from >= 1 && to >= from)) {
  console.error('--from and --to are numbers of files, the first is 1.');
  process.exit(2);
}

const temporary = await mkdtemp(join(tmpdir(), 'catalog-clients-'));
const packages = values.dir ?? temporary;
let hasFailed = false;
console.log('| client | version | way | plain | secret | old (SSE) | local |');
console.log('|---|---|---|---|---|---|---|');
for (const subject of subjects) {
  if (positionals.length > 0 && !positionals.includes(subject.id)) continue;
  const client = await loadClient(subject.id);
  const version = await installPackage(subject.package, join(packages, subject.id));
  if (client === undefined || version === undefined) {
    console.log(`| ${subject.id} | not installed here |||||`);
    continue;
  }
  const bin = join(packages, subject.id, 'node_modules/.bin');
  for (const way of isPart ? [] : (['file', 'command'] as const)) {
    const root = join(temporary, 'trials', subject.id, way);
    const outcomes = await tryClient(subject, client, { bin, root, way });
    console.log(`| ${[subject.id, version, way, ...outcomes.map(formatOutcome)].join(' | ')} |`);
    for (const { server, result, detail } of outcomes) {
      if (result === 'wrong') hasFailed = true;
      if (detail !== '') console.log(`  - ${server}: ${detail.trim().slice(0, 600)}`);
    }
  }
  if (isPart) console.log(`| ${subject.id} | ${version} | files from ${from} |||||`);
  const seenFiles = wrongFiles(subject.id).map((file) => ({
    ...file,
    expected: seenOf(subject.id, file.name),
  }));
  await tryFiles({ subject, bin }, 'broken files', seenFiles, 1);
  const fixed = await fixedFiles(subject);
  await tryFiles({ subject, bin }, 'broken files after repair --fix', fixed, seenFiles.length + 1);
}
if (isPart) await finish();
for (const id of ['claude-code', 'codex'] as const) {
  if (positionals.length > 0 && !positionals.includes(id)) continue;
  if ((await installPackage(packageOf(id), join(packages, id))) === undefined) continue;
  report(
    `Policy of ${id}`,
    await tryPolicy(id, join(packages, id, 'node_modules/.bin'), temporary),
  );
}
if (
  (positionals.length === 0 || positionals.includes('claude-code')) &&
  (await installPackage(packageOf('claude-code'), join(packages, 'claude-code')))
) {
  const bin = join(packages, 'claude-code', 'node_modules/.bin');
  report('The catalog as a server of claude-code', await tryOwnServer(bin, temporary));
}
if (positionals.length === 0 && (await installPackage('add-mcp', join(packages, 'add-mcp')))) {
  const bin = join(packages, 'add-mcp', 'node_modules/.bin');
  report('Our registry, read by add-mcp', await tryFind(bin, temporary));
}
await finish();

async function finish(): Promise<never> {
  await rm(temporary, { recursive: true, force: true });
  process.exit(hasFailed ? 1 : 0);
}

/** Gives a client some of the files, or all, and says what it did otherwise than is expected of it. */
async function tryFiles(
  { subject, bin }: { subject: Subject; bin: string },
  what: string,
  all: readonly (WrongFile & { expected: Deed })[],
  first: number,
): Promise<void> {
  const files = all
    .map((file, index) => ({ file, index, number: first + index }))
    .filter(
      ({ file: { expected }, index, number }) =>
        (values.all || index % ONE_OF === 0) &&
        expected !== 'untried' &&
        number >= from &&
        number <= to,
    );
  let different = 0;
  for (const {
    file: { expected, ...file },
    number,
  } of files) {
    const root = await mkdtemp(join(temporary, `${subject.id}-`));
    const deed = await tryWrongFile(subject, file, { bin, root });
    // What lists nothing does not tell off from failed.
    const isSame = deed === expected || (subject.isList === false && expected === 'off');
    if (isSame) continue;
    different += 1;
    console.log(`  - ${number} ${file.name}: expected ${expected}, the client ${deed}`);
  }
  if (different > 0) hasFailed = true;
  console.log(`  ${files.length} ${what}, ${different} read otherwise than we say`);
}

/** Says what is wrong with what a program made of ours. */
function report(subject: string, problems: readonly string[]): void {
  console.log(`\n${subject}: ${problems.length === 0 ? 'holds' : 'wrong'}`);
  for (const problem of problems) console.log(`  - ${problem.trim().slice(0, 600)}`);
  hasFailed ||= problems.length > 0;
}

function packageOf(id: string): string {
  return subjects.find((subject) => subject.id === id)?.package ?? id;
}

function formatOutcome({ result }: Outcome): string {
  return result === 'none' ? '–' : result;
}
