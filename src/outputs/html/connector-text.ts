import type { Connector } from '../../catalog/connector.ts';
import { connectorView } from '../../views/connector-view.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { contentOf, leadOf, sectionOf, unsearched } from './connector-page.ts';
import { aboutConnecting } from './connect-panel.ts';
import { markup, type Markup } from './markup.ts';

/** The page of a connector for the search in texts: what is to be found of it, as the page has it, and nothing else. */
export function connectorText(model: Parts, connector: Connector): Markup {
  const view = connectorView(model, connector);
  const sections = view.sections.filter(({ id }) => !unsearched.has(id));
  return markup`
    <html lang="en"><body><main data-pagefind-body>
      <h1 id="_top" data-pagefind-weight="10">${view.name}</h1>
      ${leadOf(model, connector, view)}
      ${sections.map((section) =>
        sectionOf(
          section,
          // How it is configured is not to be found.
          section.id === 'connect'
            ? aboutConnecting(model.catalog, connector)
            : contentOf(section.id, view, model, connector),
        ),
      )}
    </main></body></html>
  `;
}

type Parts = Pick<Workspace, 'catalog' | 'uses'>;
