import { counted } from '../diagnostics/sentence.ts';
import type { CoverageState } from '../coverage/coverage-row.ts';
import { shownState, stateLabels, verdictOf } from '../coverage/states.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { SiteMarketplace, SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describeSource } from './plugin-source.ts';
import type { Sentence } from './sentence.ts';

/** What the page of all plugins says, for the page and its Markdown twin alike. */
export function pluginsView({ marketplaces, plugins }: Workspace): PluginsView {
  return {
    intro,
    isEmpty: plugins.length === 0,
    marketplaces: marketplaces.map(marketplaceView),
  };
}

/** A plugin in short. */
export function pluginCard(plugin: SitePlugin): PluginCard {
  const order = Object.keys(stateLabels);
  return {
    id: plugin.id,
    title: plugin.title,
    description: plugin.plugin.description,
    verdict: verdictOf(plugin),
    states: plugin.rows
      .map(({ state }) => shownState(state, plugin))
      .sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  };
}

function marketplaceView(marketplace: SiteMarketplace): MarketplaceView {
  const { name, description, plugins, others, ownFindings } = marketplace;
  const count = counted(ownFindings.length, 'finding');
  return {
    name: name ?? 'Plugins',
    description,
    plugins: plugins.map(pluginCard),
    others: {
      summary: `${others.length} plugins kept elsewhere, known from their marketplace entry`,
      items: others.map(keptElsewhere),
    },
    findings: { summary: `${count} in the files of the marketplace`, items: ownFindings },
  };
}

function keptElsewhere(plugin: Plugin): PluginElsewhere {
  return {
    name: plugin.displayName ?? plugin.name,
    description: plugin.description,
    source: describeSource(plugin),
  };
}

/** What is said where there is no plugin at all. */
export const noPlugins = 'No plugin was found here.';

const intro: Sentence = [
  {
    text: 'Plugins bundle skills, commands and connectors for a role. They work with nothing connected and get better with each connector. ',
  },
  { text: 'Compare all of them', page: '/coverage/' },
  { text: '.' },
];

/** What the page of all plugins says. */
export interface PluginsView {
  intro: Sentence;
  isEmpty: boolean;
  marketplaces: MarketplaceView[];
}

export interface MarketplaceView {
  name: string;
  description: string | undefined;
  plugins: PluginCard[];
  others: { summary: string; items: PluginElsewhere[] };
  findings: { summary: string; items: readonly Finding[] };
}

export interface PluginCard {
  id: string;
  title: string;
  description: string | null;
  /** How much of it works today. */
  verdict: string;
  /** The states of its categories, the good ones first. */
  states: CoverageState[];
}

/** A plugin that is known from its marketplace entry alone. */
export interface PluginElsewhere {
  name: string;
  description: string | null;
  source: { label: string; href: string | undefined };
}
