import { counted } from '../../diagnostics/sentence.ts';
import { categoriesIntro, categoryGroups } from '../../views/categories-view.ts';
import { coverageView } from '../../views/coverage-view.ts';
import { noPlugins, pluginsView, type MarketplaceView } from '../../views/plugins-view.ts';
import { headOf, type RoutePath } from '../../views/routes.ts';
import { rulesView } from '../../views/rule-view.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, list, table } from './blocks.ts';
import { findingItem } from './finding.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toCategory, toConnector, toPlugin, toRule, toSentence } from './links.ts';

/** The twin of the list of connectors. */
export function connectorsMarkdown({ catalog }: Workspace): string {
  return document([
    '# Connectors',
    `> ${counted(catalog.connectors.length, 'connector')} for Claude: how you sign in, what each reads and writes, and the configuration to copy.`,
    otherForms('/connectors/'),
    list(
      catalog.connectors.map(
        (connector) => `${toConnector(connector)}: ${plain(connector.description)}`,
      ),
    ),
  ]);
}

/** The twin of the list of categories. */
export function categoriesMarkdown({ catalog }: Workspace): string {
  return document([
    ...head('/categories/'),
    toSentence(categoriesIntro),
    ...categoryGroups(catalog).flatMap((group) => [
      `## ${plain(group.name)}`,
      list(
        group.categories.map(
          (category) =>
            `${toCategory(category)} (${code(category.placeholder)}, ${counted(category.count, 'connector')}): ${plain(category.description)}`,
        ),
      ),
    ]),
  ]);
}

/** The twin of the list of plugins. */
export function pluginsMarkdown(workspace: Workspace): string {
  const { intro, isEmpty, marketplaces } = pluginsView(workspace);
  return document([
    ...head('/plugins/'),
    toSentence(intro),
    ...marketplaces.flatMap(marketplaceBlocks),
    isEmpty ? noPlugins : undefined,
  ]);
}

/** The twin of the coverage matrix. */
export function coverageMarkdown(workspace: Workspace): string {
  const { intro, legend, columns, lines } = coverageView(workspace);
  return document([
    ...head('/coverage/'),
    toSentence(intro),
    list(legend.map(({ label, line }) => `${label}: ${line}`)),
    table(
      ['Plugin', 'Ready', ...columns.map((category) => toCategory(category))],
      lines.map((plugin) => [
        toPlugin(plugin),
        plugin.ready.text,
        ...plugin.cells.map(({ state, names }) =>
          [state?.label, names.map(plain).join(', ')].filter(Boolean).join(': '),
        ),
      ]),
    ),
  ]);
}

/** The twin of the list of rules. */
export function rulesMarkdown(): string {
  const { intro, groups } = rulesView();
  return document([
    ...head('/rules/'),
    toSentence(intro),
    ...groups.flatMap(({ title, note, rules }) => [
      `## ${title}`,
      note === undefined ? undefined : plain(note),
      list(rules.map((rule) => `${toRule(rule.id)} (${rule.severity}): ${plain(rule.title)}`)),
    ]),
  ]);
}

function head(path: RoutePath): string[] {
  const { title, description } = headOf(path);
  return [`# ${title}`, `> ${description}`, otherForms(path)];
}

function marketplaceBlocks(marketplace: MarketplaceView): (string | undefined)[] {
  const { name, description, plugins, others, findings } = marketplace;
  return [
    `## ${plain(name)}`,
    description === undefined ? undefined : plain(description),
    list(
      plugins.map(
        (plugin) => `${toPlugin(plugin)} (${plugin.verdict})${after(plugin.description)}`,
      ),
    ),
    ...(others.items.length === 0 ? [] : [`${others.summary}:`]),
    list(
      others.items.map(
        (plugin) =>
          `${plain(plugin.name)} (${link(plugin.source.label, plugin.source.href)})${after(plugin.description)}`,
      ),
    ),
    ...(findings.items.length === 0 ? [] : [`${findings.summary}:`]),
    list(findings.items.map(findingItem)),
  ];
}

function after(description: string | null): string {
  const words = plain(description ?? '');
  return words === '' ? '' : `: ${words}`;
}
