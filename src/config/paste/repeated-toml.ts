import { freeName } from '../../clients/name.ts';

/**
 * What stands twice in the statements of a file of TOML: tables, and keys of one table, with the same in them are left
 * out the second time, and a second server of a name gets a name of its own. A key with two values is for a person.
 */
export function repeatedToml(statements: readonly string[]): Repeated[] {
  const tables = tablesOf(statements);
  const same = sameTables(tables);
  const names = new Set(tables.flatMap(({ server }) => server ?? []));
  const begun = new Set<string>();
  const found: Repeated[] = [];
  let renamed: { from: string; to: string } | undefined;
  for (const table of tables) {
    const { at, server, head, lines } = table;
    if (same.has(table)) {
      const what = 'a table left out that stood there twice';
      found.push(...lines.map((_, index) => ({ at: at + index, ...(index === 0 && { what }) })));
      continue;
    }
    if (server !== renamed?.from) renamed = undefined;
    if (server !== undefined && head === ownHead(server)) {
      // What has neither address nor command may be meant for the first.
      const isServer = lines.some((line) => /^\s*(?:url|command)\s*=/.test(line));
      renamed =
        begun.has(server) && isServer ? { from: server, to: freeName(server, names) } : undefined;
      begun.add(server);
      if (renamed !== undefined) {
        names.add(renamed.to);
        const what = `the second server of the name ${server} called ${renamed.to}`;
        found.push({ at, what, text: headOf(lines[0]!, renamed) });
      }
    } else if (renamed !== undefined) found.push({ at, text: headOf(lines[0]!, renamed) });
    found.push(...sameKeys(table));
  }
  return found;
}

/** The statements by the table to which they belong; those before the first have no head. */
function tablesOf(statements: readonly string[]): Table[] {
  const tables: Table[] = [];
  for (const [at, statement] of statements.entries()) {
    const isHead = /^\s*\[/.test(statement);
    const last = tables.at(-1);
    if (!isHead && last !== undefined) {
      last.lines.push(statement);
      continue;
    }
    const head = isHead ? statement.replace(/#.*/, '').trim() : '';
    const server = /^\[mcp_servers\.([\w-]+)(?:\.[\w.-]+)?\]$/.exec(head)?.[1];
    tables.push({ at, head, lines: [statement], ...(server !== undefined && { server }) });
  }
  return tables;
}

/** Those that are there before with all that belongs to them; of a list of tables some may well be alike. */
function sameTables(tables: readonly Table[]): Set<Table> {
  const seen = new Set<string>();
  return new Set(
    partsOf(tables).flatMap((part) => {
      const said = part
        .flatMap(({ lines }) => lines.map((line) => line.trim()))
        .filter((line) => line !== '')
        .join('\n');
      if (!said.startsWith('[') || said.startsWith('[[')) return [];
      const isSeen = seen.has(said);
      seen.add(said);
      return isSeen ? part : [];
    }),
  );
}

/** Tables with those of what their server is given behind them. */
function partsOf(tables: readonly Table[]): Table[][] {
  const parts: Table[][] = [];
  for (const table of tables) {
    const { server, head } = table;
    const [first] = parts.at(-1) ?? [];
    const isInside = server !== undefined && head !== ownHead(server) && first?.server === server;
    if (isInside && first.head === ownHead(server)) parts.at(-1)!.push(table);
    else parts.push([table]);
  }
  return parts;
}

function ownHead(server: string): string {
  return `[mcp_servers.${server}]`;
}

function sameKeys({ at, lines }: Table): Repeated[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const said = line.trim();
    if (!/^["'\w.-]+\s*=/.test(said) || !seen.has(said)) {
      seen.add(said);
      return [];
    }
    return [{ at: at + index, what: 'a key left out that stood there twice' }];
  });
}

function headOf(statement: string, { from, to }: { from: string; to: string }): string {
  return statement.replace(`mcp_servers.${from}`, `mcp_servers.${to}`);
}

/** A statement that is left out, or written otherwise. */
interface Repeated {
  at: number;
  /** As it is told; what belongs to it is not told again. */
  what?: string;
  /** Absent where it is left out. */
  text?: string;
}

interface Table {
  at: number;
  head: string;
  /** Absent where it is none of a server. */
  server?: string;
  lines: string[];
}
