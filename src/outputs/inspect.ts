import { maskSecrets } from '../protocol/secret.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { describe } from '../rules/rules.ts';
import type { InspectPlugin, InspectReport } from './inspect-schema.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';

/** The resolved model as `inspect` prints it; its shape is public: inspect-schema.ts. */
export function inspectCoverage(
  coverages: readonly PluginCoverage[],
  findings: readonly Finding[],
): InspectReport {
  return {
    plugins: coverages.map(inspectPlugin),
    findings: findings.map(inspectFinding),
  };
}

/** A finding as `inspect` prints it. */
export function inspectFinding(finding: Finding): InspectReport['findings'][number] {
  const { rule, severity, file, line, column } = finding;
  return { rule, severity, message: describe(finding), file, line, column };
}

/** One plugin as `inspect` prints it. */
export function inspectPlugin({ plugin, servers, rows, skills }: PluginCoverage): InspectPlugin {
  return {
    name: plugin.name,
    path: plugin.path,
    source: plugin.source,
    servers: servers.map(({ server, connector }) => ({
      name: server.name,
      transport: server.transport,
      url: server.url === null ? null : maskSecrets(server.url),
      state: server.isSkipped && server.state === 'ready' ? 'invalid' : server.state,
      connector: connector?.id ?? null,
      file: server.file,
      line: server.line,
    })),
    categories: plugin.categories.map((row) => ({
      label: row.label,
      placeholder: row.placeholder,
      category: rows.find(({ source }) => source === row)?.category?.id ?? null,
      included: row.included,
      others: row.others,
      file: row.file,
      line: row.line,
    })),
    skills: skills.map(({ skill, uses }) => ({
      name: skill.name,
      kind: skill.kind,
      path: skill.path,
      connectors: uses.map(({ label, category, connector, adds, evidence, line }) => ({
        label,
        category: category?.id ?? null,
        connector: connector?.id ?? null,
        adds,
        evidence,
        line,
      })),
    })),
  };
}
