import { describe } from '../../rules/rules.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { countStates } from '../../coverage/plugin-coverage.ts';
import type { SkillCoverage } from '../../coverage/skill-coverage.ts';
import { describeVerdict, stateLabels } from '../../coverage/states.ts';
import { installation } from '../../views/install.ts';
import { publicLink } from '../../views/link.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mcpJsonOf, pluginSections, splitSkills } from '../../views/plugin-page.ts';
import { setUpHint } from '../../views/set-up-hint.ts';
import { mergeUses } from '../../views/skill-gains.ts';
import { document, fence, list, table } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toCategory, toNamed, toRule } from './links.ts';

const MOST_STANDALONE = 6;

/** The twin of a plugin's page. */
export function pluginMarkdown(model: Workspace, plugin: SitePlugin): string {
  const { description, version, author } = plugin.plugin;
  return document([
    `# ${plain(plugin.title)}`,
    description === null ? undefined : `> ${plain(description)}`,
    otherForms(`/plugins/${plugin.id}/`),
    [
      `**${describeVerdict(countStates(plugin))}**`,
      `${plugin.skills.length} skills and commands`,
      `${plugin.servers.length} servers`,
      ...(version === null ? [] : [`version ${plain(version)}`]),
      ...(author === null ? [] : [`by ${plain(author.name)}`]),
    ].join(' · '),
    ...pluginSections(plugin).flatMap(({ id, title }) => [
      `## ${title}`,
      ...(bodies[id]?.(model, plugin) ?? []),
    ]),
  ]);
}

/** The coverage of a plugin as a table. */
export function coverageTable(catalog: Catalog, plugin: SitePlugin): string | undefined {
  return table(
    ['Category', 'State', 'Included', 'Other options', 'Skills'],
    plugin.rows.map((row) => [
      [
        row.category === undefined ? plain(row.label) : toCategory(row.category, row.label),
        ...(row.placeholder === null ? [] : [code(`~~${row.placeholder}`)]),
      ].join(' '),
      stateLabels[row.state].label,
      row.included
        .map(({ name, connector, servers }) => {
          const hints = new Set(servers.flatMap((each) => setUpHint(catalog, each) ?? []));
          const remark = servers.length === 0 ? 'no server' : [...hints].join(' ');
          return `${toNamed(name, connector)}${remark === '' ? '' : ` (${plain(remark)})`}`;
        })
        .join(', ') || 'nothing',
      row.others.map(({ name, connector }) => toNamed(name, connector)).join(', ') || 'none named',
      String(plugin.skills.filter(({ uses }) => uses.some((use) => use.row === row)).length),
    ]),
  );
}

/** A skill with what works alone and what connectors add. */
export function skillBlocks({ skill, uses }: SkillCoverage): (string | undefined)[] {
  const alone = skill.standalone.slice(0, MOST_STANDALONE).map(({ text }) => plain(text));
  return [
    `### ${plain(skillName(skill))}`,
    skill.description === null ? undefined : `> ${plain(skill.description)}`,
    alone.length === 0
      ? 'Standalone: the skill does not say what works with nothing connected.'
      : 'Standalone:',
    list(alone),
    'Supercharged:',
    list(
      mergeUses(uses).map(({ label, connector, category, row, adds, evidence, line }) => {
        const name =
          connector !== undefined || category === undefined
            ? toNamed(label, connector)
            : toCategory(category, label);
        const state = row && row.state !== 'ready' ? ` (${stateLabels[row.state].label})` : '';
        const words = adds === null ? '' : `: ${plain(adds)}`;
        return `**${name}**${state}${words} (${evidence}, ${code(`${skill.path}:${line}`)})`;
      }),
    ),
  ];
}

const bodies: Readonly<Record<string, Body>> = {
  install: (model, plugin) => {
    const { commands, reason, load } = installation(model, plugin);
    return [
      reason,
      commands.length === 0 ? undefined : fence(commands.join('\n'), 'sh'),
      load && fence(load, 'sh'),
    ];
  },
  servers: (_model, plugin) => {
    const mcpJson = mcpJsonOf(plugin);
    return [
      plugin.servers.map(({ server, connector }) => toNamed(server.name, connector)).join(', '),
      mcpJson === undefined ? undefined : fence(mcpJson, 'json'),
    ];
  },
  coverage: ({ catalog }, plugin) => [
    coverageTable(catalog, plugin),
    list(
      [...new Set(plugin.rows.map(({ state }) => state))].map(
        (state) => `${stateLabels[state].label}: ${stateLabels[state].line}`,
      ),
    ),
  ],
  customise: (_model, { id }) => [
    `Replace any connector on ${link('the page', `${publicLink(`/plugins/${id}/`)}#customise`)}.`,
  ],
  skills: (_model, plugin) =>
    splitSkills(plugin).using.flatMap(({ coverage }) => skillBlocks(coverage)),
  'plain-skills': (_model, plugin) => [
    list(
      splitSkills(plugin).plain.map(({ coverage: { skill } }) => {
        const words = skill.description === null ? '' : `: ${plain(skill.description)}`;
        return `**${plain(skillName(skill))}**${words}`;
      }),
    ),
  ],
  findings: (_model, { findings }) => [
    list(
      findings.map((finding) => {
        const { severity, rule, file, line } = finding;
        return `${severity} ${toRule(rule)}: ${plain(describe(finding))} ${code(`${file}:${line}`)}`;
      }),
    ),
  ],
};

function skillName({ kind, name }: SkillCoverage['skill']): string {
  return kind === 'command' ? `/${name}` : name;
}

type Body = (model: Workspace, plugin: SitePlugin) => (string | undefined)[];
