import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findAnswerDifferences } from '../../src/catalog/answer-differences.ts';
import type { Answer } from '../../src/catalog/answer.ts';
import { writeAnswers } from '../../src/catalog/answers.ts';
import { isCatalogFile } from '../../src/catalog/catalog-file.ts';
import { addressOf } from '../../src/catalog/address.ts';
import { waysOf } from '../../src/catalog/ways.ts';
import type { Connector } from '../../src/catalog/connector.ts';
import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { finding, type CatalogFinding } from '../../src/catalog/findings.ts';
import { placeInYaml } from '../../src/catalog/yaml.ts';
import { compareFindings, type Finding } from '../../src/diagnostics/finding.ts';
import { reporters } from '../../src/diagnostics/reporters.ts';
import { questionOf, type Asking } from '../../src/probe/question.ts';
import { describeAnswer } from '../../src/probe/describe-answer.ts';
import { grade } from '../../src/rules/rules.ts';
import { chooseConnectors } from '../chosen-connectors.ts';
import { catalogDirectories, keptCatalogs, refuseCatalogFile } from '../directories.ts';
import type { Io } from '../io.ts';
import { catalogReport, reporterOptions } from '../report.ts';
import { parseSeconds } from '../seconds.ts';
import { defineCommand } from './command.ts';

const AT_ONCE = 6;

export const verify = defineCommand({
  words: '[<connector>…]',
  options: {
    token: {
      type: 'boolean',
      default: false,
      about: 'sends the tokens that the environment holds',
    },
    commands: { type: 'boolean', default: false, about: 'runs local servers too' },
    timeout: {
      type: 'string',
      default: '10',
      value: 'SECONDS',
      about: 'how long to wait for a server',
    },
    'dry-run': { type: 'boolean', default: false, about: 'writes nothing' },
  },
  async run({ values, positionals }, io) {
    const asking: Asking = {
      environment: io.env,
      withTokens: values.token,
      withCommands: values.commands,
      timeout: parseSeconds(values.timeout),
    };
    const [directory = ''] = await catalogDirectories([], io);
    if (!values['dry-run']) {
      refuseCatalogFile(directory, 'name your own in CATALOG_DIR, or write nothing with --dry-run');
    }
    const { catalog } = await readKeptCatalog(directory, { cache: keptCatalogs });
    const connectors = chooseConnectors(catalog, positionals);
    const asked = await askConnectors(connectors, asking, io);

    const remote = [...asked.values()].filter(({ address }) => URL.canParse(address));
    if (remote.length > 0 && remote.every(({ state }) => state === 'unreachable')) {
      io.stderr.write(
        'Nothing was written: not one server could be reached, so this machine may be offline.\n',
      );
      return 1;
    }
    const answers = new Map([...catalog.answers, ...asked]);
    for (const connector of values['dry-run'] ? [] : connectors) {
      if (!connector.endpoints?.some(({ id }) => asked.has(id))) continue;
      const file = await writeAnswers(directory, connector, catalog.answers, asked);
      io.stderr.write(`${join(basename(directory), file)}\n`);
    }
    const findings = await findDifferences(directory, connectors, answers);
    if (findings.length === 0) return 0;
    const report = reporters.pretty(
      [catalogReport(directory, findings, io)],
      reporterOptions(io.stdout, io),
    );
    io.stdout.write(`\n${report}`);
    return 1;
  },
});

async function askConnectors(
  connectors: readonly Connector[],
  asking: Asking,
  io: Io,
): Promise<Map<string, Answer>> {
  const owners = new Map(
    connectors.flatMap((owner) => (owner.endpoints ?? []).map((each) => [each, owner] as const)),
  );
  const endpoints = [...owners.keys()];
  const width = Math.max(...endpoints.map(({ id }) => id.length));
  const tell = (id: string, words: string) => {
    io.stdout.write(`${id.padEnd(width)}  ${words}\n`);
  };
  // The client of the protocol takes longer to load than most commands to run.
  const { ask, mapSome } = await import('../../src/probe/ask.ts');
  const asked = new Date().toISOString().slice(0, 10);
  const answers = await mapSome(endpoints, AT_ONCE, async (endpoint) => {
    const ways = waysOf(owners.get(endpoint) ?? {}, endpoint);
    const question = questionOf(endpoint, ways, asking);
    if ('skipped' in question) {
      tell(endpoint.id, `was not asked: ${question.skipped}`);
      return [];
    }
    const answer: Answer = { asked, address: addressOf(endpoint), ...(await ask(question)) };
    tell(endpoint.id, describeAnswer(answer));
    return [[endpoint.id, answer] as const];
  });
  return new Map(answers.flat());
}

async function findDifferences(
  directory: string,
  connectors: readonly Connector[],
  answers: ReadonlyMap<string, Answer>,
): Promise<Finding[]> {
  const findings: CatalogFinding[] = [];
  for (const connector of connectors) {
    const problems = findAnswerDifferences(connector, answers);
    if (problems.length === 0) continue;
    const path = join('connectors', `${connector.id}.yaml`);
    // A catalog that is one file has no lines to name.
    const text = isCatalogFile(directory) ? '' : await readFile(join(directory, path), 'utf8');
    const file = `${basename(directory)}/connectors/${connector.id}.yaml`;
    for (const { rule, path: place, args } of problems) {
      findings.push(finding(rule, placeInYaml({ file, text }, place), args));
    }
  }
  return findings.map(grade).sort(compareFindings);
}
