import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Client, Command } from '../../src/clients/client.ts';
import { readConfiguration } from '../../src/config/recognise.ts';
import type { Server } from '../../src/protocol/server.ts';
import { startRecorder, type Request } from './recorder.ts';
import { runClient, secrets } from './run-client.ts';
import type { Place, Subject } from './subjects.ts';

const note = `it's 100 % "plain"`;
const args = ['--flag', 'two words', '$HOME'];

/** Lets a real client load what we write, from the file or by our commands, and says what it saw. */
export async function tryClient(
  subject: Subject,
  client: Client,
  { bin, root, way }: { bin: string; root: string; way: 'file' | 'command' },
): Promise<Outcome[]> {
  const recorder = await startRecorder();
  const place = { home: join(root, 'home'), project: join(root, 'project'), url: recorder.url };
  mkdirSync(place.home, { recursive: true });
  mkdirSync(place.project, { recursive: true });
  subject.prepare?.(place);
  const startFile = join(root, 'started.json');
  const servers = probes(recorder.url, startFile);
  const unfaithful = new Set<string>();
  const run = (line: string) => runClient(line, subject, place, bin);
  const given = way === 'file' ? giveFile() : await giveCommands();
  const written = way === 'command' ? await readWritten() : [];
  const { output } = await run([subject.bin, ...subject.list.map(quote)].join(' '));
  recorder.close();
  return servers.map((server) => {
    const reason = given.get(server.name);
    if (reason !== undefined) return { server: server.name, result: 'none', detail: reason };
    if (subject.isList !== false && !output.includes(server.name)) {
      return { server: server.name, result: 'wrong', detail: `not listed: ${output}` };
    }
    const back = written.find(({ name }) => name === server.name);
    if (back !== undefined && !unfaithful.has(server.name) && !isDeepStrictEqual(back, server)) {
      return { server: server.name, result: 'wrong', detail: `read as ${JSON.stringify(back)}` };
    }
    if (!subject.connects) return { server: server.name, result: 'listed', detail: '' };
    const wrong = findDifference(server, subject, recorder.requests, place, startFile);
    return wrong === undefined
      ? { server: server.name, result: 'reached', detail: '' }
      : { server: server.name, result: 'wrong', detail: wrong };
  });

  function giveFile(): Map<string, string | undefined> {
    const { text, unsupported } = client.configuration(servers);
    const file = subject.file(place);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fillByHand(text));
    return new Map(unsupported.map(({ server, reason }) => [server, reason]));
  }

  // What the client itself has written, read by us.
  async function readWritten(): Promise<readonly Server[]> {
    const file = (subject.writes ?? subject.file)(place);
    if (!existsSync(file)) return [];
    const reading = await readConfiguration(client, readFileSync(file, 'utf8'));
    if ('problem' in reading) throw new Error(`${file}: ${reading.problem}`);
    return reading.servers;
  }

  async function giveCommands(): Promise<Map<string, string | undefined>> {
    const reasons = new Map<string, string | undefined>();
    for (const server of servers) {
      const command: Command | { reason: string } = client.command?.(server) ?? {
        reason: 'no command',
      };
      if ('reason' in command) {
        reasons.set(server.name, command.reason);
        continue;
      }
      if (command.notes.length > 0) unfaithful.add(server.name);
      const { code, output: complaint } = await run(fillByHand(command.text));
      if (code !== 0) reasons.set(server.name, `the command failed: ${complaint}`);
    }
    return reasons;
  }
}

/** One server of each kind, all on this machine. */
function probes(url: string, startFile: string): Server[] {
  return [
    { name: 'plain', type: 'http', url: `${url}/plain` },
    {
      name: 'secret',
      type: 'http',
      url: `${url}/secret`,
      headers: {
        Authorization: 'Bearer ${PROBE_TOKEN}',
        'X-Region': '${PROBE_REGION:-eu}',
        'X-Note': note,
      },
    },
    { name: 'old', type: 'sse', url: `${url}/old/sse` },
    {
      name: 'local',
      type: 'stdio',
      command: process.execPath,
      args: [join(import.meta.dirname, 'stdio-server.ts'), startFile, ...args],
      env: { PROBE_KEY: '${PROBE_KEY}', PROBE_MODE: 'read' },
    },
  ];
}

function findDifference(
  server: Server,
  subject: Subject,
  requests: readonly Request[],
  { home }: Place,
  startFile: string,
): string | undefined {
  const replaces = subject.replacesVariables !== false;
  if (server.type === 'stdio') {
    if (!existsSync(startFile)) return 'not started';
    const seen = readFileSync(startFile, 'utf8');
    const key = replaces ? secrets.PROBE_KEY : '${env:PROBE_KEY}';
    const seenArgs = args.map((arg) =>
      arg === '$HOME' && subject.replacesDollar === true ? home : arg,
    );
    const expected = JSON.stringify({
      args: seenArgs,
      env: { PROBE_KEY: key, PROBE_MODE: 'read' },
    });
    return seen === expected ? undefined : `started with ${seen}`;
  }
  const request = requests.find(({ path }) => server.url.endsWith(path));
  if (request === undefined) return 'not asked';
  if (server.type === 'sse') {
    return requests.some(({ path }) => path === '/sse-messages') ? undefined : 'SSE not spoken';
  }
  if (server.headers === undefined) return undefined;
  const token = replaces ? secrets.PROBE_TOKEN : '${env:PROBE_TOKEN}';
  const { authorization, 'x-region': region, 'x-note': seenNote } = request.headers;
  const seen = JSON.stringify([authorization, region, seenNote]);
  return seen === JSON.stringify([`Bearer ${token}`, 'eu', note]) ? undefined : `headers ${seen}`;
}

// What our notes ask the reader to do.
function fillByHand(text: string): string {
  return Object.entries(secrets).reduce(
    (filled, [name, value]) => filled.replaceAll(`YOUR_${name}`, value),
    text,
  );
}

function quote(word: string): string {
  return `'${word}'`;
}

/** What became of one server. */
export interface Outcome {
  server: string;
  result: 'reached' | 'listed' | 'none' | 'wrong';
  detail: string;
}
