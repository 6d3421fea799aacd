import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root as projectRoot } from '../../scripts/directories.ts';
import { claudeCode } from '../../src/clients/claude-code.ts';
import { ownServer } from '../../src/views/own-server.ts';
import { runClient } from './run-client.ts';
import { subjects } from './subjects.ts';

/** Lets Claude Code add the catalog by the line of the guide and ask it whether it is well; the problems. */
export async function tryOwnServer(bin: string, root: string): Promise<string[]> {
  const subject = subjects.find(({ id }) => id === 'claude-code');
  if (subject === undefined) return ['Claude Code is no subject.'];
  const place = { home: join(root, 'own/home'), project: join(root, 'own/project'), url: '' };
  for (const each of [place.home, place.project]) mkdirSync(each, { recursive: true });
  const script = join(projectRoot, 'scripts/catalog.ts');
  const server = { ...ownServer, command: process.execPath, args: [script, 'mcp'] };
  const line = claudeCode.command?.(server as typeof ownServer);
  if (line === undefined || !('text' in line)) return ['There is no line that adds it.'];
  const added = await runClient(line.text, subject, place, bin);
  const listed = await runClient('claude mcp list', subject, place, bin);
  return /^connector-catalog: .+ - ✔ Connected$/m.test(listed.output)
    ? []
    : [added.output, listed.output];
}
