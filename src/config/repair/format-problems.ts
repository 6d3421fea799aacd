import type { Client } from '../../clients/client.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';
import { start, toProblem, type Placed } from './placed.ts';
import { lineAt } from './position.ts';
import type { Problem } from './problem.ts';
import { finding } from './rules.ts';

/** Servers in a format that the client does not read. */
export function formatProblems(
  source: Placed,
  client: Client,
  entries: readonly ServerEntry[],
): Problem[] {
  const args = entries.length === 0 ? undefined : otherFormat(source, client);
  return args === undefined
    ? []
    : [toProblem(source, client, finding('mcp-other-format', start, args))];
}

/** Why the client cannot read what was pasted as TOML or YAML; what stands in other formats is told as such. */
export function tableProblems(source: Placed, client: Client): Problem[] {
  const { format, broken = '', unread } = source;
  if ((format !== 'toml' && format !== 'yaml') || client.format !== format) return [];
  if (unread === undefined) return [];
  const { problem, offset = 0 } = unread;
  const at = { ...start, line: lineAt(broken, offset) };
  const found = finding(`${format}-invalid`, at, { client: client.name, problem });
  return [toProblem({ ...source, text: broken }, client, found)];
}

/** The language of a text, where its client reads another. */
export function otherFormat(source: Placed, client: Client) {
  const found = languages[source.format];
  const wanted = languages[client.format];
  // All JSON is YAML.
  const isRead = found === wanted || (wanted === 'YAML' && source.format === 'json');
  if (wanted === undefined || isRead) return undefined;
  return { found: found ?? source.format, wanted, client: client.name };
}

const languages: Readonly<Record<string, string>> = {
  json: 'JSON',
  jsonc: 'JSON',
  toml: 'TOML',
  yaml: 'YAML',
};

/** A byte order mark; of one whose reader takes it nothing is said. */
export function markProblems(source: Placed, client: Client): Problem[] {
  if (!source.hasMark || client.abilities.byteOrderMark) return [];
  return [toProblem(source, client, finding('byte-order-mark', start, {}, 'error'))];
}

/** An encoding that the client does not read. */
export function encodingProblems(source: Placed, client: Client): Problem[] {
  if (source.encoding === undefined) return [];
  const found =
    client.abilities.utf16 === 'refused'
      ? finding('file-encoding', start, { client: client.name })
      : finding('file-encoding', start, { client: client.name, isUnknown: true }, 'warning');
  return [toProblem(source, client, found)];
}
