import type { Connector } from '../../catalog/connector.ts';
import { connectorPage } from '../../outputs/html/connector-page.ts';
import { logo } from '../../outputs/html/logo.ts';
import { connectorView } from '../../views/connector-view.ts';
import { pagePath } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FramedPage } from '../frame/page-frame.ts';

/** The page of a connector as its frame takes it. */
export function framedConnector(model: Workspace, connector: Connector): FramedPage {
  const { id, name, icon, description } = connector;
  return {
    path: pagePath('/connectors/[id]/', id),
    title: name,
    description,
    headings: connectorView(model, connector).sections.map((section) => ({
      depth: 2,
      slug: section.id,
      text: section.title,
    })),
    logo: logo({ name, icon, size: 'large' }),
    content: connectorPage(model, connector),
  };
}
