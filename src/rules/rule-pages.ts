import { catalogPages } from './pages/catalog.ts';
import { ignorePages } from './pages/ignores.ts';
import type { RulePage } from './pages/page.ts';
import { pluginPages } from './pages/plugins.ts';
import { serverPages } from './pages/servers.ts';
import { tablePages } from './pages/tables.ts';
import { textPages } from './pages/texts.ts';
import type { RuleId } from './rules.ts';

/** What the page of each rule says; its examples are run as tests. */
export const rulePages: Readonly<Record<RuleId, RulePage>> = {
  ...serverPages,
  ...tablePages,
  ...textPages,
  ...pluginPages,
  ...ignorePages,
  ...catalogPages,
};

/** The rules by what they are about, in the order they are shown. */
export const ruleGroups = [
  { title: 'Servers', pages: serverPages },
  { title: 'Tables and placeholders', pages: tablePages },
  { title: 'Skills and READMEs', pages: textPages },
  { title: 'Files of a plugin', pages: pluginPages },
  { title: 'Ignored findings', pages: ignorePages },
  { title: 'The catalog itself', pages: catalogPages },
].map(({ title, pages }) => ({ title, ids: Object.keys(pages) as RuleId[] }));

export type { Files, RulePage } from './pages/page.ts';
