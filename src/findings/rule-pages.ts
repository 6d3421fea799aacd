import { catalogPages } from './rule-pages/catalog.ts';
import { ignorePages } from './rule-pages/ignores.ts';
import type { RulePage } from './rule-pages/page.ts';
import { pluginPages } from './rule-pages/plugins.ts';
import { serverPages } from './rule-pages/servers.ts';
import { tablePages } from './rule-pages/tables.ts';
import { textPages } from './rule-pages/texts.ts';
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

export type { Files, RulePage } from './rule-pages/page.ts';
