import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finding, type CatalogFinding } from './findings.ts';
import type { Answer } from './answer.ts';
import type { Connector } from './connector.ts';
import { schemas } from './schemas.ts';
import { placeInYaml, readYaml } from './yaml.ts';

const FOLDER = 'answers';

/**
 * Reads what the endpoints of a catalog answered when they were last asked (`answers/*.json`), by endpoint
 * id. A file that does not fit, or that speaks of an endpoint that is not in the entry, is a finding.
 */
export async function readAnswers(
  directory: string,
  name: string,
  connectors: readonly Connector[],
): Promise<{ answers: Map<string, Answer>; findings: CatalogFinding[] }> {
  const answers = new Map<string, Answer>();
  const findings: CatalogFinding[] = [];
  const folder = join(directory, FOLDER);
  if (!existsSync(folder)) return { answers, findings };

  const byId = new Map(connectors.map((each) => [each.id, each]));
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  for (const fileName of names.filter((each) => each.endsWith('.json')).sort()) {
    // JSON is YAML, whose reader knows the place of each value.
    const text = await readFile(join(folder, fileName), 'utf8');
    const source = { file: `${name}/${FOLDER}/${fileName}`, text };
    const reading = readYaml(source, schemas['answers.schema.json']);
    findings.push(...reading.findings);
    const id = fileName.slice(0, -'.json'.length);
    const connector = byId.get(id);
    for (const [endpoint, answer] of Object.entries(reading.value?.endpoints ?? {})) {
      if (connector?.endpoints?.some((each) => each.id === endpoint) === true) {
        answers.set(endpoint, answer);
        continue;
      }
      findings.push(
        finding('answer-endpoint-unknown', placeInYaml(source, ['endpoints', endpoint]), {
          endpoint,
          file: `${name}/connectors/${id}.yaml`,
        }),
      );
    }
  }
  return { answers, findings };
}

/**
 * Writes what the endpoints of a connector answered beside what those said that were not asked now;
 * returns the path of the file in the catalog.
 */
export async function writeAnswers(
  directory: string,
  connector: Connector,
  known: ReadonlyMap<string, Answer>,
  asked: ReadonlyMap<string, Answer>,
): Promise<string> {
  const endpoints = (connector.endpoints ?? []).flatMap(({ id }) => {
    const answer = asked.get(id) ?? known.get(id);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const content = { $schema: '../answers.schema.json', endpoints: Object.fromEntries(endpoints) };
  const file = join(FOLDER, `${connector.id}.json`);
  await mkdir(join(directory, FOLDER), { recursive: true });
  await writeFile(join(directory, file), `${JSON.stringify(content, null, 2)}\n`);
  return file;
}
