import type { Client } from '../../clients/client.ts';
import { stepLine } from '../../coverage/sign-in-words.ts';
import { stateLabels } from '../../coverage/states.ts';
import { insideSentence, listed } from '../../diagnostics/sentence.ts';
import type { CoverageRowView } from '../../views/coverage-rows.ts';
import { publicLink } from '../../views/link.ts';
import type { PluginSectionId } from '../../views/plugin-page.ts';
import { pluginView, type PluginView } from '../../views/plugin-view.ts';
import { rolloutView, type RolloutRow } from '../../views/rollout-view.ts';
import { pagePath } from '../../views/routes.ts';
import { noStandalone, type SkillView } from '../../views/skill-view.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, fence, list, table } from './blocks.ts';
import { findingItem } from './finding.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toText, twinLink } from './links.ts';

/** The twin of a plugin's page. */
export function pluginMarkdown(
  workspace: Workspace,
  plugin: SitePlugin,
  clients: readonly Client[] = [],
): string {
  const view = pluginView(workspace, plugin);
  const rollOut = rolloutView(workspace.catalog, plugin, clients);
  return document([
    `# ${plain(view.title)}`,
    view.refused && plain(view.refused),
    view.description === null ? undefined : `> ${plain(view.description)}`,
    otherForms(pagePath('/plugins/[id]/', view.id)),
    [`**${view.verdict}**`, ...view.facts.map(plain)].join(' · '),
    view.notHere && plain(view.notHere),
    ...view.sections.flatMap(({ id, title }) => [
      `## ${title}`,
      ...(id === 'roll-out' ? rolloutBlocks(view, rollOut) : bodies[id](view)),
    ]),
  ]);
}

/** The coverage of a plugin as a table. */
export function coverageTable(rows: readonly CoverageRowView[]): string | undefined {
  return table(
    ['Category', 'State', 'Included', 'Other options', 'Skills'],
    rows.map(({ category, placeholder, state, included, others, skills }) => [
      [toText(category), placeholder && code(placeholder)].filter(Boolean).join(' '),
      state.label,
      included
        .map(({ name, remarks }) =>
          [toText(name), remarks.length > 0 && `(${plain(remarks.join(' '))})`]
            .filter(Boolean)
            .join(' '),
        )
        .join(', ') || 'nothing',
      others.map(toText).join(', ') || 'none named',
      String(skills),
    ]),
  );
}

/** A skill with what works alone and what connectors add. */
export function skillBlocks(skill: SkillView): (string | undefined)[] {
  const { title, description, path, standalone, gains } = skill;
  return [
    `### ${plain(title)}`,
    description === null ? undefined : `> ${plain(description)}`,
    standalone.length === 0 ? `Standalone: ${insideSentence(noStandalone)}` : 'Standalone:',
    list(standalone.map(plain)),
    'Supercharged:',
    list(
      gains.map(({ name, state, adds, evidence, line }) => {
        const mark = state === undefined ? '' : ` (${state.label})`;
        const words = adds === null ? '' : `: ${plain(adds)}`;
        return `**${toText(name)}**${mark}${words} (${evidence}, ${code(`${path}:${line}`)})`;
      }),
    ),
  ];
}

/** Who has to do what, connector by connector. */
function rolloutBlocks({ id }: PluginView, rows: readonly RolloutRow[]): (string | undefined)[] {
  return [
    'What has to be done before it works for everybody in Claude Code, and where else it works.',
    table(
      ['Connector', 'Sign-in', 'Who does what first', 'Tools', 'Where'],
      rows.map(({ name, page, signIn, steps, access, loads }) => [
        page === undefined ? plain(name) : link(name, twinLink(page)),
        plain(signIn),
        steps.map((step) => plain(stepLine(step))).join(' ') || 'Nothing that is known',
        access ?? '',
        plain(loads),
      ]),
    ),
    `The files that admit it: ${link('policies as JSON', publicLink(`/api/v1/policies/${id}.json`))}.`,
  ];
}

const bodies: Readonly<
  Record<Exclude<PluginSectionId, 'roll-out'>, (view: PluginView) => (string | undefined)[]>
> = {
  install: ({ installation: { commands, others, reason, load } }) => [
    reason,
    commands.length === 0 ? undefined : fence(commands.join('\n'), 'sh'),
    load && fence(load, 'sh'),
    ...others.flatMap(({ program, note, commands: lines, settings }) => [
      `${plain(program)}: ${plain(note)}`,
      lines.length === 0 ? undefined : fence(lines.join('\n'), 'sh'),
      settings === undefined ? undefined : fence(settings, 'json'),
    ]),
  ],
  servers: ({ servers, context, mcpJson }) => [
    servers.map(toText).join(', '),
    context && plain(context),
    mcpJson === undefined ? undefined : fence(mcpJson, 'json'),
  ],
  loads: ({ loads: { hosts, rows, meanings } }) => [
    table(
      ['Server', ...hosts.map(({ name }) => name)],
      rows.map(({ server, cells }) => [code(server), ...cells.map(({ label }) => label)]),
    ),
    list(meanings.map(({ label, meaning }) => `${label}: ${plain(meaning)}`)),
    list(
      hosts.map(
        ({ name, evidence, source }) => `${name}: ${plain(evidence)} ${link('Source', source)}`,
      ),
    ),
  ],
  coverage: ({ coverage }) => [
    coverageTable(coverage),
    list(
      [...new Set(coverage.map(({ state }) => state.id))].map(
        (state) => `${stateLabels[state].label}: ${stateLabels[state].line}`,
      ),
    ),
  ],
  customise: ({ id }) => [
    `Replace any connector on ${link('the page', `${publicLink(pagePath('/plugins/[id]/', id))}#customise`)}.`,
  ],
  skills: ({ skills }) => skills.flatMap(skillBlocks),
  'plain-skills': ({ plainSkills }) => [
    list(
      plainSkills.map(({ title, description }) => {
        const words = description === null ? '' : `: ${plain(description)}`;
        return `**${plain(title)}**${words}`;
      }),
    ),
  ],
  findings: ({ id, findings, mend }) => [
    mend &&
      `${link('The mended .mcp.json', `${publicLink(pagePath('/plugins/[id]/', id))}${mend.fragment}`)} puts right ${listed(mend.servers.map(code))}.`,
    list(findings.map(findingItem)),
  ],
};
