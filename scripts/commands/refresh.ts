import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isCatalogFile } from '../../src/catalog/catalog-file.ts';
import type { Problem } from '../../src/catalog/checks.ts';
import type { Connector } from '../../src/catalog/connector.ts';
import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { toFinding } from '../../src/catalog/read-entry.ts';
import type { VendorList } from '../../src/catalog/vendor-list.ts';
import { compareFindings, type Finding } from '../../src/diagnostics/finding.ts';
import { compareLists } from '../../src/probe/lists/compare.ts';
import { compareServers } from '../../src/probe/lists/compare-all.ts';
import { compareTools } from '../../src/probe/lists/compare-tools.ts';
import { readList, type ListTexts } from '../../src/probe/lists/reading.ts';
import { readTools } from '../../src/probe/lists/tools.ts';
import { grade } from '../../src/rules/rules.ts';
import { chooseConnectors } from '../chosen-connectors.ts';
import { catalogDirectories, keptCatalogs, refuseCatalogFile } from '../directories.ts';
import { openGivenLists, serversOf } from '../given-lists.ts';
import type { Io } from '../io.ts';
import { catalogReport, reporterOptions } from '../report.ts';
import { parseSeconds } from '../seconds.ts';
import { defineCommand } from './command.ts';
import { formatOption, reporterNamed } from './format-option.ts';
import { catalogOption } from './options.ts';

export const refresh = defineCommand({
  words: '[<connector>…]',
  options: {
    from: {
      type: 'string',
      multiple: true,
      default: [] as string[],
      value: 'DIR|FILE',
      about: 'a folder of repositories, or a list; without one, all are fetched',
    },
    catalog: catalogOption,
    format: formatOption,
    timeout: {
      type: 'string',
      default: '30',
      value: 'SECONDS',
      about: 'how long to wait for a registry; six times that for a repository',
    },
  },
  async run({ values, positionals }, io) {
    const write = reporterNamed(values.format);
    const timeout = parseSeconds(values.timeout);
    const directories = await catalogDirectories(values.catalog, io);
    refuseCatalogFile(directories.at(-1)!, 'name your own in CATALOG_DIR');
    const { catalog } = await readKeptCatalog(directories, { cache: keptCatalogs });
    const connectors = chooseConnectors(catalog, positionals);
    const { problems, isWhole } =
      values.from.length > 0
        ? compareGiven(values.from, connectors, positionals.length === 1, io)
        : await compareFetched(connectors, timeout, io);
    const reports = [];
    for (const directory of directories.filter((each) => !isCatalogFile(each))) {
      const findings = await findingsIn(directory, problems);
      reports.push(catalogReport(directory, findings, io));
    }
    io.stdout.write(write(reports, reporterOptions(io.stdout, io)));
    return isWhole && reports.every(({ findings }) => findings.every(isNoted)) ? 0 : 1;
  },
});

/** Compares entries with what somebody names. */
function compareGiven(
  from: readonly string[],
  connectors: readonly Connector[],
  isOne: boolean,
  io: Io,
): Compared {
  const given = openGivenLists(from, io);
  const problems: Problems = new Map();
  let count = 0;
  for (const connector of connectors) {
    const texts = textsOf(connector, given.textsOf);
    count += texts.length;
    add(problems, connector, compareTexts(connector, texts));
  }
  for (const file of given.files) {
    const servers = serversOf(file);
    if (servers !== undefined) {
      const compared = compareServers(connectors, servers, file.name);
      for (const [connector, own] of compared.problems) add(problems, connector, own);
      const { listedCount, unknown, unreadable } = compared;
      io.stderr.write(
        `${file.name}: ${listedCount} servers have an entry, ${unknown} have none, ${unreadable} cannot be read.\n`,
      );
      count += listedCount;
      continue;
    }
    const [connector] = connectors;
    const tools = isOne ? readTools(file.value) : undefined;
    if (connector === undefined || tools === undefined) continue;
    count += 1;
    add(problems, connector, compareTools(connector, [{ list: {}, name: file.name, tools }]));
  }
  io.stderr.write(
    count === 0
      ? 'Nothing was compared: there is no list of these entries. A list of tools alone says nothing of whose it is; name the connector before it.\n'
      : `${count} lists were compared.\n`,
  );
  return { problems, isWhole: count > 0 };
}

/** Compares entries with all lists that they name, as they are now. */
async function compareFetched(
  connectors: readonly Connector[],
  timeout: number,
  io: Io,
): Promise<Compared> {
  const lists = connectors.flatMap((connector) => connector.lists ?? []);
  if (lists.length === 0) {
    io.stderr.write('Nothing was compared: these entries name no list.\n');
    return { problems: new Map(), isWhole: true };
  }
  const folder = await mkdtemp(join(tmpdir(), 'catalog-refresh-'));
  try {
    // It loads what asks servers, which takes longer than most commands to run.
    const { fetchLists } = await import('../fetched-lists.ts');
    const found = await fetchLists(lists, folder, { timeout, io });
    const problems: Problems = new Map();
    for (const connector of connectors) {
      add(
        problems,
        connector,
        compareTexts(
          connector,
          textsOf(connector, (list) => found.get(list)),
        ),
      );
    }
    io.stderr.write(`${found.size} of ${lists.length} lists were compared.\n`);
    return { problems, isWhole: found.size === lists.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textsOf(
  { lists = [] }: Connector,
  find: (list: VendorList) => ListTexts | undefined,
): [VendorList, ListTexts][] {
  return lists.flatMap((list): [VendorList, ListTexts][] => {
    const texts = find(list);
    return texts === undefined ? [] : [[list, texts]];
  });
}

function compareTexts(connector: Connector, texts: readonly [VendorList, ListTexts][]): Problem[] {
  return compareLists(
    connector,
    texts.map(([list, text]) => readList(list, text)),
  );
}

function add(problems: Problems, { id }: Connector, own: readonly Problem[]): void {
  if (own.length > 0) problems.set(id, [...(problems.get(id) ?? []), ...own]);
}

/** The problems as findings at their places, of the entries that lie in a directory. */
async function findingsIn(directory: string, problems: Problems): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [id, own] of problems) {
    const path = join('connectors', `${id}.yaml`);
    const text = await readFile(join(directory, path), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const file = `${basename(directory)}/connectors/${id}.yaml`;
    findings.push(...own.map((problem) => grade(toFinding(problem, { file, text }))));
  }
  return findings.sort(compareFindings);
}

function isNoted({ severity }: Finding): boolean {
  return severity === 'info';
}

type Problems = Map<string, Problem[]>;

interface Compared {
  /** By the id of the connector. */
  problems: Problems;
  /** Whether all was compared that was to be. */
  isWhole: boolean;
}
