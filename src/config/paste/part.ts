import { isMeantAsToml } from '../broken-toml.ts';
import { parseConfiguration } from '../parse.ts';
import { wholeFile } from '../../protocol/lone-server.ts';
import { isYamlRoot } from '../../protocol/root-key.ts';
import { holdsServers } from '../../protocol/servers-place.ts';
import { recogniseData } from '../recognise.ts';
import { readAddressRows } from './address-rows.ts';
import { describeChanges, inLines } from './changes.ts';
import { readCode } from './code-servers.ts';
import { insideLines, readCommandLines } from './command.ts';
import { joinObjects } from './join-objects.ts';
import { findLinks, readLink } from './link.ts';
import { readListed } from './listed.ts';
import { readLogged } from './logged.ts';
import { mendJson } from './mend.ts';
import { mendToml } from './mend-toml.ts';
import { mendYaml } from './mend-yaml.ts';
import type { Pasted } from './pasted.ts';
import { readShape } from './shapes.ts';
import { bracedParts } from './unwrap.ts';

const together = 'The objects that stand behind each other put together into one.';
const brokenToml = 'TOML that is broken';

/** The most things that are read of one paste. */
export const MOST_PARTS = 20;

/** Configurations, or servers, that one part of a paste holds. */
export async function readPart(text: string, pasted: string): Promise<Part[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const plainLinks = lines.flatMap((line) => readLink(line) ?? []);
  if (plainLinks.length > 0 && plainLinks.length === lines.length) {
    return plainLinks.map((each) => ({ pasted: each }));
  }
  const printed = readListed(text) ?? readLogged(text);
  if (printed !== undefined) return [{ pasted: await withSaid(printed, text) }];
  const commands = readCommandLines(text);
  const adding = commands.filter(isAdding);
  const added = adding.length > 0 ? adding : readCommandLines(insideLines(text)).filter(isAdding);
  if (added.length > 0) return added.map((each) => ({ pasted: each }));
  // What was pasted as it stands is none.
  const plain = text === pasted ? undefined : await readPlain(text, 'a configuration');
  if (plain !== undefined) return [plain];
  const broken = await readBroken(text, pasted);
  if (broken !== undefined) return broken;
  const code = readCode(text);
  if (code !== undefined) return [{ pasted: code }];
  const inside = await readBraces(text, pasted);
  const unescaped = inside.length > 0 ? undefined : withoutEscapes(text);
  if (unescaped !== undefined) {
    const part = await readPlain(unescaped, 'a text inside of JSON', ['Left out: backslashes.']);
    if (part !== undefined) return [part];
  }
  const tables = await readTables(withoutBraces(text, inside));
  if (tables !== undefined) return [...inside, tables];
  if (inside.length > 0) return inside;
  const { isLog } = await import('../told-message.ts');
  // What a log says was started is not given to be added.
  if (isLog(text)) return [];
  const links = await readLinks(text, commands);
  const found = [...commands, ...links];
  const rows = found.length > 0 ? undefined : readAddressRows(text);
  return (rows === undefined ? found : [rows]).map((each) => ({ pasted: each }));
}

/** What was printed with servers in it, and what it says beside them. */
async function withSaid(pasted: Pasted, text: string): Promise<Pasted> {
  const { toldMessage } = await import('../told-message.ts');
  const said = toldMessage(text, pasted.client)?.said ?? '';
  return said === '' ? pasted : { ...pasted, notes: [said, ...(pasted.notes ?? [])] };
}

/** The links of a text; none where it tells what failed, which says more than the address that it failed at. */
async function readLinks(text: string, commands: readonly Pasted[]): Promise<Pasted[]> {
  // An address inside of a command is its argument.
  const written = JSON.stringify(commands.map(({ entries }) => entries));
  const addresses = findLinks(text).filter((each) => !written.includes(each));
  const links = addresses.flatMap((each) => readLink(each) ?? []);
  const [first] = addresses;
  if (first === undefined || links.length === 0 || commands.length > 0) return links;
  const { isToldOf } = await import('../told-message.ts');
  return isToldOf(text, first) ? [] : links;
}

/** A configuration that was copied as a text of JSON, or of a program. */
function withoutEscapes(text: string): string | undefined {
  const whole = text.trim();
  if (!/^"?\{(?:\\[nrt]|\s)*\\"/.test(whole)) return undefined;
  return whole
    .replace(/^"|"$/g, '')
    .replace(/\\([nrt"\\])/g, (_, sign: string) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t' };

/** Whether a line adds a server to a client, and does not only start one. */
function isAdding({ isShared }: Pasted): boolean {
  return isShared !== undefined;
}

// Tables may stand beside a block of JSON.
function withoutBraces(text: string, inside: readonly Part[]): string {
  if (inside.length === 0) return text;
  return bracedParts(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}

async function readPlain(
  text: string,
  what: string,
  changes: string[] = [],
): Promise<Part | undefined> {
  const parsed = await parseConfiguration(text);
  if ('problem' in parsed) return undefined;
  const shape = readShape(parsed.data);
  if (shape !== undefined) return { pasted: shape };
  const { data } = wholeFile(parsed.data, parsed.format);
  const recognised = await recogniseData(data, parsed.format);
  const isRead = 'reading' in recognised && recognised.reading.servers.length > 0;
  // What no client reads yet is put right after it is mended.
  return isRead || holdsServers(data) ? { what, text, changes } : undefined;
}

/** What stands between braces, mended where it is broken. */
async function readBraces(text: string, pasted: string): Promise<Part[]> {
  const joined = joinObjects(text);
  const all =
    joined === undefined ? undefined : await readPlain(joined, 'JSON that is broken', [together]);
  if (all !== undefined && 'text' in all) return [{ ...all, isMended: true }];
  const commented = await readCommented(text, pasted);
  if (commented !== undefined) return [commented];
  const found: Part[] = [];
  let isTold = false;
  for (const { start, end } of bracedParts(text).slice(0, MOST_PARTS)) {
    // A name before the brace belongs to it.
    const name = /"[^"\n]*"\s*:\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
    const part = text.slice(start - name.length, end);
    // Some programs print the entry behind the message that it failed.
    const before = lineBefore(text, start);
    const isAfter = /\b(?:failed|error)\b/i.test(before) && !part.includes('"mcp');
    isTold ||= isAfter;
    if (isAfter) continue;
    const plain = await readPlain(part, 'a configuration', ['Left out: the text around it.']);
    if (plain !== undefined) found.push(plain);
  }
  if (found.length > 0 || isTold) return found;
  for (const start of new Set([0, Math.max(0, text.search(/[{[]/))])) {
    const part = text.slice(start);
    // Lines with colons alone are YAML, or prose.
    if (!/\{|["'\u2018-\u201f]\s{0,9}[:=]/.test(part)) continue;
    const mended = mendJson(part);
    if (mended.changes.length === 0) continue;
    const offset = Math.max(0, pasted.indexOf(part.slice(0, 40)));
    const changes = describeChanges(mended, pasted, offset);
    const plain = await readPlain(mended.text, 'JSON that is broken', changes);
    if (plain === undefined) continue;
    return ['pasted' in plain || start > 0 ? plain : { ...plain, isMended: true }];
  }
  return [];
}

/** What stands before a place in its line; in the one above, where nothing does. */
function lineBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - 300), start);
  const [line = '', above = ''] = near.split('\n').toReversed();
  return /\w/.test(line) ? line : above;
}

/** JSON that is right but for comments behind #, which may stand around it too. */
async function readCommented(text: string, pasted: string): Promise<Part | undefined> {
  if (!text.includes('#')) return undefined;
  const mended = mendJson(text);
  if (!mended.changes.every(({ kind }) => kind === 'comment')) return undefined;
  const changes = describeChanges(mended, pasted, Math.max(0, pasted.indexOf(text.slice(0, 40))));
  const plain = await readPlain(mended.text, 'JSON that is broken', changes);
  return plain === undefined || 'pasted' in plain ? plain : { ...plain, isMended: true };
}

/** What is meant as YAML or TOML and is none; undefined where it is not. */
async function readBroken(text: string, pasted: string): Promise<Part[] | undefined> {
  const roots = text.split('\n').filter(isYamlRoot);
  if (roots.some((line) => line.trimEnd().endsWith(':'))) {
    const yaml = await readMended(await mendYaml(text), 'YAML that is broken');
    if (yaml !== undefined) return yaml;
    // With tabs it is no JSON either.
    if (isYamlRoot(text) && /^[^\n]*\n\t/.test(text)) return [];
  }
  // Cut out of it, what is left would look whole.
  if (!isMeantAsToml(text)) return undefined;
  return (
    (await readMended(await mendToml(text), brokenToml)) ??
    (text === pasted ? [] : [{ what: brokenToml, text, changes: [] }])
  );
}

/** TOML or YAML with servers that was broken. */
async function readMended(
  mended: Awaited<ReturnType<typeof mendToml>>,
  what: string,
): Promise<Part[] | undefined> {
  const plain = mended && (await readPlain(mended.text, what));
  if (mended === undefined || plain === undefined || 'pasted' in plain) return undefined;
  return [{ ...plain, changes: inLines(mended.changes), isMended: true }];
}

function isOther(line: string): boolean {
  return !/^\s*$|^[\s[#]|=/.test(line);
}

/** TOML or YAML with prose around it. */
async function readTables(text: string): Promise<Part | undefined> {
  const lines = text.split('\n');
  const start = lines.findIndex(
    (line) =>
      /^\[{1,2}["']?(?:mcp_?)?servers\b/i.test(line.trim()) ||
      (isYamlRoot(line.trim()) && line.trimEnd().endsWith(':')),
  );
  if (start === -1) return undefined;
  // Prose that follows stands behind an empty line.
  const gap = lines.findIndex((line, index) => index > start && line.trim() === '');
  const next = lines.findIndex((line, index) => index > Math.max(gap, start) && isOther(line));
  for (const end of new Set([lines.length, next, gap].filter((each) => each > start))) {
    const part = lines.slice(start, end).join('\n');
    const plain = await readPlain(part, 'a configuration', ['Left out: the text around it.']);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** One of the things that a paste holds. */
export type Part =
  | { pasted: Pasted; changes?: string[] }
  | { what: string; text: string; changes: string[]; isMended?: true };
