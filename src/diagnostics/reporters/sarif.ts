import { printableJson } from '../../shell/printable.ts';
import type { Severity } from '../finding.ts';
import { pathOf, type Reporter, type RuleTexts } from './reporter.ts';

/** Findings as SARIF 2.1.0, which code scanning services read. */
export const reportSarif: Reporter = (reports, { describe, rules }) => {
  const ids = [
    ...new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
  ].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const results = reports.flatMap((report) =>
    report.findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      level: levels[finding.severity],
      message: { text: describe(finding) },
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
    rules: ids.map((id) => describeRule(id, rules)),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${printableJson(log, 2)}\n`;
};

function describeRule(id: string, rules: RuleTexts['rules']) {
  const rule = rules[id];
  return {
    id,
    ...(rule !== undefined && {
      shortDescription: { text: rule.title },
      defaultConfiguration: { level: levels[rule.severity] },
    }),
  };
}

/** A path as the reference of a URI: relative stays relative, absolute becomes a file URI. */
function pathToUri(path: string): string {
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;
