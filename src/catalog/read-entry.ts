import { checkConnector, type Known, type Problem } from './checks.ts';
import type { Connector, ConnectorEntry } from './connector.ts';
import { idOf } from './files.ts';
import { finding, type CatalogFinding } from './findings.ts';
import { formatEntry, isFormatted, isPlainFormatted } from './format.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { schemas } from './schemas.ts';
import { parseYaml, placeInYaml, readYaml, type YamlSource } from './yaml.ts';

/** Reads one entry; `known` is what it may refer to, undefined where that could not be read. */
export function readEntry(
  source: YamlSource,
  known: Known | undefined,
): { connector: Connector | undefined; findings: CatalogFinding[] } {
  if (source.checked !== undefined) {
    return { connector: source.checked as Connector, findings: [] };
  }
  const { value, findings, hasLayout } = readPlainEntry(source) ?? readAnyEntry(source);
  if (value === undefined) return { connector: undefined, findings };
  const connector = { id: idOf(source.file), ...value };
  const problems = known === undefined ? [] : checkConnector(connector, known);
  const unformatted = hasLayout()
    ? []
    : [
        finding(
          'entry-unformatted',
          { file: source.file, line: 1, column: 1 },
          { command: 'npm run format' },
        ),
      ];
  return {
    connector,
    findings: [...problems.map((each) => toFinding(each, source)), ...unformatted],
  };
}

/** A problem of a file as a finding at its place. */
export function toFinding({ rule, path, args }: Problem, source: YamlSource): CatalogFinding {
  return finding(rule, placeInYaml(source, path), args);
}

/** An entry without places, which only one with something wrong needs; undefined for any other. */
function readPlainEntry({ text }: YamlSource): EntryReading | undefined {
  const plain = readPlainYaml(text);
  if (plain === undefined) return undefined;
  const { success, data } = schemas['connector.schema.json'].schema.safeParse(plain);
  if (!success) return undefined;
  return {
    value: data,
    findings: [],
    hasLayout: () => isPlainFormatted(text, plain) || formatEntry(text) === text,
  };
}

function readAnyEntry(source: YamlSource): EntryReading {
  const parsed = parseYaml(source.text);
  const reading = readYaml(source, schemas['connector.schema.json'], parsed);
  return { ...reading, hasLayout: () => isFormatted(source.text, parsed.document) };
}

interface EntryReading {
  value: ConnectorEntry | undefined;
  findings: CatalogFinding[];
  /** Whether its text has the canonical form. */
  hasLayout: () => boolean;
}
