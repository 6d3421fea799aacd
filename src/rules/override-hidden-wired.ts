import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';
import { listed } from '../diagnostics/sentence.ts';

export const overrideHiddenWired: Rule<CatalogFindings['override-hidden-wired']> = {
  severity: 'warning',
  title: 'Hidden connector that a plugin brings along',
  message: ({ id, plugins }) =>
    `"${id}" is hidden, but ${namesOf(plugins)} ${plugins.length === 1 ? 'brings' : 'bring'} it along: who installs ${plugins.length === 1 ? 'that plugin' : 'such a plugin'} has its server all the same. Take it out of the plugin, or refuse it by a policy.`,
  page: {
    why: 'Hiding a connector takes it out of this site. It does not keep the server of a plugin from running; a policy on the machines of your colleagues does.',
    sources,
  },
};

/** The first plugins by name, and how many more there are. */
function namesOf(plugins: readonly string[]): string {
  const more = plugins.length - MOST;
  const quoted = plugins.slice(0, MOST).map((name) => `"${name}"`);
  return listed(
    more <= 0 ? quoted : [...quoted, `${more} other ${more === 1 ? 'plugin' : 'plugins'}`],
  );
}

const MOST = 3;
