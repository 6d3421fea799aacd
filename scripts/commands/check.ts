import { isCatalogFile } from '../../src/catalog/catalog-file.ts';
import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import { findToFillIn } from '../../src/rules/to-fill-in.ts';
import { findFixes } from '../../src/rules/fix/plugin-fixes.ts';
import type { Report } from '../../src/diagnostics/reporters.ts';
import { countFindings } from '../../src/diagnostics/reporters/reporter.ts';
import { grade, idsOf, rules, type RuleId } from '../../src/rules/rules.ts';
import type { Severity } from '../../src/diagnostics/finding.ts';
import { isSeverity, withSeverities } from '../../src/diagnostics/severities.ts';
import { readWorkspace, type WorkspaceDirectories } from '../../src/workspace/workspace.ts';
import { noteEmptyDirectories, workspaceDirectories } from '../directories.ts';
import { fixPlugins } from '../fix-plugins.ts';
import { catalogReport, directoryReport, reporterOptions } from '../report.ts';
import type { Io } from '../io.ts';
import { unknownWord, UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { formatOption, reporterNamed } from './format-option.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const check = defineCommand({
  words: '[DIR…]',
  options: {
    plugins: pluginsOption,
    catalog: catalogOption,
    format: formatOption,
    rule: {
      type: 'string',
      multiple: true,
      default: [] as string[],
      value: 'id=off|info|warning|error',
      about: 'another severity for a rule',
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      about: 'fails when there are more warnings than this',
    },
    fix: { type: 'boolean', default: false, about: 'fixes what needs no judgement' },
  },
  async run({ values, positionals }, io) {
    const { catalog } = values;
    const write = reporterNamed(values.format);
    const plugins = [...values.plugins, ...positionals];
    const chosen = new Map(values.rule.flatMap(parseRule));
    const maximum = parseMaximum(values['max-warnings']);
    if (values.fix && plugins.length === 0) {
      throw new UsageError('--fix needs a folder with plugins to fix.');
    }
    const directories = await workspaceDirectories({ plugins, catalog }, io);
    // A catalog that is one file was checked when it was made.
    const isChecked = [directories.catalog].flat().every(isCatalogFile);
    if (isChecked && plugins.length === 0) {
      throw new UsageError('Missing a folder with plugins, such as . for the one you are in.');
    }
    if (values.fix) {
      io.stderr.write(await fixPlugins(await readWorkspace(directories), chosen));
    }
    const reports = [
      ...(isChecked ? [] : await readCatalogReports(directories, plugins.length > 0, io)),
      ...(plugins.length === 0 ? [] : await readPluginReports(plugins, directories, chosen, io)),
    ].map((report) => ({ ...report, findings: withSeverities(report.findings, chosen) }));
    io.stdout.write(write(reports, reporterOptions(io.stdout, io)));
    const { error, warning } = countFindings(reports);
    return error > 0 || warning > maximum ? 1 : 0;
  },
});

/** What is wrong in each directory of the catalog; what it hides is held against the plugins, too. */
async function readCatalogReports(
  directories: WorkspaceDirectories,
  withPlugins: boolean,
  io: Io,
): Promise<Report[]> {
  const today = new Date().toISOString().slice(0, 10);
  const { directories: readings } = await readKeptCatalog(directories.catalog, {
    today,
    cache: directories.cache,
  });
  const isHiding = withPlugins || readings.some(({ hidden }) => hidden.size > 0);
  const { catalogs } = isHiding ? await readWorkspace(directories, { today }) : { catalogs: [] };
  return readings.flatMap(({ directory, findings }, index) =>
    isCatalogFile(directory)
      ? []
      : [catalogReport(directory, catalogs[index]?.findings ?? findings.map(grade), io)],
  );
}

async function readPluginReports(
  paths: readonly string[],
  directories: WorkspaceDirectories,
  chosen: ReadonlyMap<RuleId, Severity | 'off'>,
  io: Io,
): Promise<Report[]> {
  const workspace = await readWorkspace(directories);
  noteEmptyDirectories(paths, workspace, io);
  const resolver = makeResolver(workspace.catalog);
  return workspace.marketplaces.map(({ directory, coverages, findings }) => {
    const shown = withSeverities(findings, chosen);
    const fixes = findFixes(coverages, resolver, shown);
    const fixable = new Set(fixes.map(({ rule, at }) => JSON.stringify([rule, at]))).size;
    return {
      ...directoryReport(directory, shown, io, fixable),
      toFillIn: findToFillIn(coverages, resolver),
    };
  });
}

function parseRule(option: string): [RuleId, Severity | 'off'][] {
  const [id = '', severity = ''] = option.split('=');
  const ids = idsOf(id);
  if (ids.length === 0) throw unknownWord('rule', id, Object.keys(rules), 'the id of a rule');
  if (!isSeverity(severity)) {
    throw new UsageError(`--rule takes ${id}=off, info, warning or error, not "${option}".`);
  }
  return ids.map((each) => [each, severity]);
}

function parseMaximum(option: string | undefined): number {
  if (option === undefined) return Infinity;
  if (!/^\d+$/.test(option)) {
    throw new UsageError(`--max-warnings takes a whole number, not "${option}".`);
  }
  return Number(option);
}
