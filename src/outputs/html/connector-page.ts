import type { Connector } from '../../catalog/connector.ts';
import type { SectionId } from '../../views/connector-sections.ts';
import { signInOf } from '../../views/connector-text.ts';
import type { Fact } from '../../views/connector-facts.ts';
import { connectorView, type ConnectorView } from '../../views/connector-view.ts';
import { foldNotes } from '../../views/fold.ts';
import { pageLink } from '../../views/link.ts';
import { searchKind } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { alternatives, cardLines } from './alternatives.ts';
import { changeLines } from './change-lines.ts';
import { aboutConnecting, connectPanel } from './connect-panel.ts';
import { connectorSources } from './connector-sources.ts';
import { copyBlock } from './copy-block.ts';
import { endpointFold } from './endpoint-list.ts';
import { factList } from './fact-list.ts';
import { fold, list } from './lists.ts';
import { markup, type Content, type Markup } from './markup.ts';
import { organisation } from './organisation.ts';
import { prose } from './prose.ts';
import { setUp } from './set-up.ts';
import { signIn } from './sign-in.ts';
import { toolTable } from './tool-table.ts';
import { usedBy } from './used-by.ts';

/** What the page of a connector shows below its title. */
export function connectorPage(model: Parts, connector: Connector): Markup {
  const view = connectorView(model, connector);
  return markup`
    ${leadOf(model, connector, view)}
    ${view.sections.map((section) => sectionOf(section, contents[section.id](view, model, connector)))}
  `;
}

/** What stands above the first heading. */
function leadOf({ catalog }: Parts, connector: Connector, view: ConnectorView): Content {
  const categories = view.facts.find(({ id }) => id === 'categories')?.items ?? [];
  const facts = view.facts.filter(({ id }) => openFacts.has(id));
  const more = view.facts.filter(({ id }) => !openFacts.has(id));
  return [
    filter('kind', searchKind('/connectors/[id]/')),
    filter('sign-in', signInOf(catalog, connector).label),
    view.organisation?.approval && filter('approval', view.organisation.approval.label),
    categories.map(({ text }) => filter('category', text)),
    markup`<p data-pagefind-weight="6">${view.description}</p>`,
    view.organisation && organisation(view.organisation),
    signIn(view),
    setUp(view),
    factList(facts),
    more.length > 0 && fold(`More about ${view.name}`, factList(more)),
  ];
}

// What most readers look for stands open; the rest is one step away.
const openFacts = new Set<Fact['id']>(['categories', 'vendor', 'docs']);

function filter(name: string, value: Content): Markup {
  return markup`<span hidden data-pagefind-filter="${name}">${value}</span>`;
}

/** A section under its heading. */
function sectionOf({ id, title }: ConnectorView['sections'][number], content: Content): Markup {
  const section = markup`<h2 id="${id}">${title}</h2>${content}`;
  return unsearched.has(id) ? markup`<div data-pagefind-ignore>${section}</div>` : section;
}

/** What is of other pages, or the same on all of them: a search does not lead to it. */
const unsearched: ReadonlySet<SectionId> = new Set([
  'permissions',
  'used-by',
  'changes',
  'beside',
  'alternatives',
  'sources',
]);

const contents: Readonly<Record<SectionId, Contents>> = {
  connect: (view, { catalog }, connector) => [
    aboutConnecting(catalog, connector),
    connectPanel(catalog, connector, view),
  ],
  tools: ({ tools }) => toolTable(tools),
  permissions: ({ readOnly }) => readOnly && readOnlyRules(readOnly),
  'use-cases': ({ useCases }) =>
    markup`<ul data-pagefind-weight="4">${useCases.map((each) => markup`<li>${each}</li>`)}</ul>`,
  'used-by': ({ uses }) => usedBy(uses),
  notes,
  endpoints: ({ endpoints }) => endpointFold(endpoints),
  changes: ({ changes: [newest, ...older] }) =>
    newest &&
    fold(
      `${newest.date}: ${newest.title}`,
      [newest, ...older].map(({ date, lines }) => [markup`<p>${date}</p>`, changeLines(lines)]),
    ),
  beside: ({ beside }, { catalog }) => list(cardLines(catalog, beside)),
  alternatives: (view, { catalog }, connector) => alternatives(catalog, connector, view),
  sources: (view) => connectorSources(view),
};

function readOnlyRules({ file, sentence, gap, text, admin }: ReadOnly): Markup {
  return fold(`Rules for ${file}`, [
    markup`<p>${sentence} ${gap}</p>`,
    copyBlock({ label: file, text, language: 'text' }),
    markup`<p><a href="${pageLink(admin)}">Other programs, or ask before a change</a></p>`,
  ]);
}

function notes({ notes: all, conflicts }: ConnectorView): Content {
  const { shown, folded } = foldNotes(all);
  const others = `${shown.length === 0 ? '' : 'more '}${folded.length === 1 ? 'note' : 'notes'}`;
  const points = conflicts.length === 1 ? 'point' : 'points';
  return [
    list(shown.map(prose)),
    folded.length > 0 && fold(`${folded.length} ${others}`, list(folded.map(prose))),
    conflicts.length > 0 &&
      fold(`Sources disagree on ${conflicts.length} ${points}`, list(conflicts.map(prose))),
  ];
}

type Contents = (view: ConnectorView, model: Parts, connector: Connector) => Content;
type Parts = Pick<Workspace, 'catalog' | 'uses'>;
type ReadOnly = NonNullable<ConnectorView['readOnly']>;
