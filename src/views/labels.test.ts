import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from '../clients/client.ts';
import { loadClients } from '../clients/clients.ts';
import { stateLabels } from '../coverage/states.ts';
import { builderData } from '../config/builder/data.ts';
import { workspaceEntries } from '../outputs/search/workspace-entries.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { categoryGroups } from './categories-view.ts';
import { categoryView } from './category-view.ts';
import { connectView } from './connect-view.ts';
import { connectorFacets, facetValuesOf } from './connector-facets.ts';
import { reachOf } from './connector-summary.ts';
import { connectorView } from './connector-view.ts';
import { coverageView } from './coverage-view.ts';
import { homeView } from './home-view.ts';
import * as labels from './labels.ts';
import { pluginView } from './plugin-view.ts';
import { pluginsView } from './plugins-view.ts';
import { abilityLabels, abilityRows } from './sign-in-table.ts';

/** Every table of words by which the site names what it knows by an id. */
const tables: readonly Table[] = [
  ...Object.values(labels).filter((each): each is never => typeof each === 'object'),
  stateLabels,
  abilityLabels,
];

let workspace: Workspace;
let clients: readonly Client[];
const renamed: { undo: () => void; words: string; former: string }[] = [];

before(async () => {
  [workspace, clients] = await Promise.all([projectWorkspace(), loadClients()]);
});

// Unit tests share one process: the words are as they were for those that follow.
after(undo);

test('renaming every label changes the words that are shown, and nothing else', () => {
  const views = JSON.stringify(allViews());
  const facets = JSON.stringify(allFacets());
  rename();
  const viewsRenamed = JSON.stringify(allViews());
  const facetsRenamed = JSON.stringify(allFacets());
  undo();
  assert.ok(renamed.length > 20);
  assert.notEqual(viewsRenamed, views);
  assert.equal(restored(viewsRenamed), views.toLowerCase());
  assert.equal(facetsRenamed, facets);
  assert.equal(JSON.stringify(allViews()), views);
});

/** What every page says. */
function allViews(): unknown[] {
  const { catalog, plugins } = workspace;
  return [
    ...catalog.connectors.map((connector) => connectorView(workspace, connector)).map(withoutUses),
    ...catalog.connectors.map((connector) => connectView(catalog, connector, clients)),
    ...catalog.categories.map((category) => categoryView(workspace, category)),
    ...plugins.map((plugin) => pluginView(workspace, plugin)),
    pluginsView(workspace),
    coverageView(workspace),
    abilityRows(),
    categoryGroups(catalog),
    homeView(workspace).wall,
    workspaceEntries(workspace),
    builderData(workspace, labels.entranceLabels),
  ];
}

/** What the browse page filters by: ids, counts, and their order. */
function allFacets(): unknown[] {
  const facets = connectorFacets(workspace).map(({ id, options }) => ({
    id,
    options: options.map(({ value, count }) => ({ value, count })),
  }));
  const values = workspace.catalog.connectors.map((connector) => [
    facetValuesOf(workspace, connector),
    reachOf(connector),
  ]);
  return [facets, values];
}

// Uses hold whole plugins, which their own views say.
function withoutUses({ uses, ...view }: ReturnType<typeof connectorView>): unknown {
  return { ...view, uses: uses.length };
}

/** Gives each label and line words of their own, that nothing else has. */
function rename(): void {
  for (const table of tables) {
    for (const [id, entry] of Object.entries(table)) {
      if (typeof entry === 'string') renameAt(table as Record<string, string>, id);
      else for (const key of ['label', 'line']) if (key in entry) renameAt(entry, key);
    }
  }
}

function renameAt(words: Record<string, string>, key: string): void {
  const former = words[key] ?? '';
  const other = `⟦${renamed.length}⟧`;
  words[key] = other;
  renamed.push({ undo: () => (words[key] = former), words: other, former });
}

function undo(): void {
  for (const { undo: restore } of renamed) restore();
}

/** A text with the old words in the place of the new ones, all in small letters: some stand inside sentences. */
function restored(text: string): string {
  const byWords = new Map(renamed.map(({ words, former }) => [words, former]));
  return text.replace(/⟦\d+⟧/g, (words) => byWords.get(words) ?? words).toLowerCase();
}

type Table = Readonly<Record<string, string | Record<string, string>>>;
