import { rules, type RuleId, type Severity } from '../../rules/rules.ts';
import { pathOf, type Reporter } from './reporter.ts';

/** Findings as SARIF 2.1.0, which code scanning services read. */
export const reportSarif: Reporter = (reports) => {
  const ids = [
    ...new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
  ].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const results = reports.flatMap((report) =>
    report.findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: pathToUri(pathOf(report, finding)) },
            region: { startLine: finding.line, startColumn: finding.column },
          },
        },
      ],
    })),
  );
  const driver = {
    name: 'connector-catalog',
    informationUri: 'https://github.com/connector-catalog/connector-catalog',
    rules: ids.map(describeRule),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function describeRule(id: RuleId) {
  const { title, severity } = rules[id];
  return {
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** A path as the reference of a URI: relative stays relative, absolute becomes a file URI. */
function pathToUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;
