import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findAnswerDifferences } from '../../src/catalog/answer-differences.ts';
import type { Answer } from '../../src/catalog/answer.ts';
import { writeAnswers } from '../../src/catalog/answers.ts';
import { addressOf } from '../../src/catalog/address.ts';
import { serverOwner, type Catalog } from '../../src/catalog/catalog.ts';
import type { Connector } from '../../src/catalog/connector.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { placeInYaml } from '../../src/catalog/yaml.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import { compareFindings, finding, type Finding } from '../../src/diagnostics/finding.ts';
import { reporters } from '../../src/diagnostics/reporters.ts';
import { questionOf, type Asking } from '../../src/probe/question.ts';
import { describeAnswer } from '../../src/probe/words.ts';
import { catalogDirectory } from '../../src/workspace/workspace.ts';
import { catalogReport } from '../report.ts';
import { parseSeconds } from '../seconds.ts';
import { parseOptions, unexpectedWord } from '../usage-error.ts';
import type { Command } from './commands.ts';

const AT_ONCE = 6;

export const verify: Command = {
  usage: '[<connector>…] [--token] [--commands] [--timeout SECONDS] [--dry-run]',
  summary:
    'Asks the endpoints of the catalog what they are, writes dated answers, tells where an entry differs; exit 1 where one does.',
  async run(args) {
    const { values, positionals } = parseOptions({
      args,
      allowPositionals: true,
      options: {
        token: { type: 'boolean', default: false },
        commands: { type: 'boolean', default: false },
        timeout: { type: 'string', default: '10' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const asking: Asking = {
      environment: process.env,
      withTokens: values.token,
      withCommands: values.commands,
      timeout: parseSeconds(values.timeout),
    };
    const { catalog } = await readCatalog(catalogDirectory());
    const connectors = chooseConnectors(catalog, positionals);
    const asked = await askConnectors(connectors, asking);

    const remote = [...asked.values()].filter(({ address }) => URL.canParse(address));
    if (remote.length > 0 && remote.every(({ state }) => state === 'unreachable')) {
      process.stderr.write(
        'Nothing was written: not one server could be reached, so this machine may be offline.\n',
      );
      return 1;
    }
    const answers = new Map([...catalog.answers, ...asked]);
    for (const connector of values['dry-run'] ? [] : connectors) {
      if (!connector.endpoints?.some(({ id }) => asked.has(id))) continue;
      const file = await writeAnswers(catalogDirectory(), connector, catalog.answers, asked);
      process.stderr.write(`${join(basename(catalogDirectory()), file)}\n`);
    }
    const findings = await findDifferences(connectors, answers);
    if (findings.length === 0) return 0;
    process.stdout.write(
      `\n${reporters.pretty([catalogReport(findings)], { color: process.stdout.isTTY })}`,
    );
    return 1;
  },
};

async function askConnectors(
  connectors: readonly Connector[],
  asking: Asking,
): Promise<Map<string, Answer>> {
  const endpoints = connectors.flatMap((connector) => connector.endpoints ?? []);
  const width = Math.max(...endpoints.map(({ id }) => id.length));
  const tell = (id: string, words: string) => {
    process.stdout.write(`${id.padEnd(width)}  ${words}\n`);
  };
  // The client of the protocol takes longer to load than most commands to run.
  const { ask, mapSome } = await import('../../src/probe/ask.ts');
  const asked = new Date().toISOString().slice(0, 10);
  const answers = await mapSome(endpoints, AT_ONCE, async (endpoint) => {
    const question = questionOf(endpoint, asking);
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

function chooseConnectors(catalog: Catalog, names: readonly string[]): readonly Connector[] {
  if (names.length === 0) return catalog.connectors;
  const resolver = makeResolver(catalog);
  const chosen = names.map((name) => {
    const connector = resolver.connectorOfName(name);
    if (connector !== undefined) return serverOwner(catalog, connector);
    const known = catalog.connectors.flatMap((each) => [each.id, each.name]);
    throw unexpectedWord('connector', name, known, 'one of the catalog');
  });
  return [...new Set(chosen)];
}

async function findDifferences(
  connectors: readonly Connector[],
  answers: ReadonlyMap<string, Answer>,
): Promise<Finding[]> {
  const directory = catalogDirectory();
  const findings: Finding[] = [];
  for (const connector of connectors) {
    const problems = findAnswerDifferences(connector, answers);
    if (problems.length === 0) continue;
    const path = join('connectors', `${connector.id}.yaml`);
    const text = await readFile(join(directory, path), 'utf8');
    const file = `${basename(directory)}/connectors/${connector.id}.yaml`;
    for (const { rule, path: place, args } of problems) {
      findings.push(finding(rule, placeInYaml({ file, text }, place), args));
    }
  }
  return findings.sort(compareFindings);
}
