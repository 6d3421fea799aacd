import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { allClients } from '../../clients/all-clients.ts';
import { connectView, isSaidAbove, type ConnectView } from '../../views/connect-view.ts';
import type { ConnectorView } from '../../views/connector-view.ts';
import { directoryLink } from '../../views/directory-link.ts';
import { connectorLink, pageLink } from '../../views/link.ts';
import { statusWords } from '../../views/status-words.ts';
import { clientPanel, directoryButton, signInAsAbove } from './client-panel.ts';
import { clientPanels } from './client-panels.ts';
import { copyBlock } from './copy-block.ts';
import { join, markup, type Markup } from './markup.ts';
import { templateForm } from './template-form.ts';

/** What is to know before a connector is configured; where there is nothing to paste, what to do instead. */
export function aboutConnecting(catalog: Catalog, connector: Connector): Markup {
  const owner = serverOwner(catalog, connector);
  const { name, status } = connector;
  return markup`
    ${
      owner !== connector &&
      markup`
        <p>
          ${name} has no server of its own: it is reached through${' '}
          <a href="${connectorLink(owner.id)}">${owner.name}</a>, whose configuration this is.
        </p>
      `
    }
    ${(status === 'bundled' || status === 'none') && markup`<p>${statusWords(connector).instead}</p>`}
    ${status === 'bundled' && directoryButton(directoryLink(connector))}
  `;
}

/** How a connector is configured in every client; nothing where it cannot be. */
export function connectPanel(
  catalog: Catalog,
  connector: Connector,
  { signIn }: ConnectorView,
): Markup | undefined {
  const view = connectView(catalog, connector, allClients);
  if (view === undefined) return undefined;
  const { name } = serverOwner(catalog, connector);
  const { primary, needed, clients, withToken, others } = view;
  const asAbove = clients.map((each) => isSaidAbove(each.account ?? each, signIn));
  const areAsAbove = asAbove.every(Boolean);
  const panels = clients.map((each, index) => {
    const says = asAbove[index] === true ? 'as-above' : 'sign-in';
    return clientPanel(each, { says: areAsAbove ? 'nothing' : says, isHidden: index > 0 });
  });
  return markup`
    <div class="cc-connect" data-pagefind-ignore>
      ${primary.variables && templateForm(primary)}
      ${
        needed.length > 0 &&
        markup`
          <p class="not-content cc-small">
            Set first: ${join(
              needed.map((each) => markup`<code>${each}</code>`),
              ', ',
            )}
          </p>
        `
      }
      ${clientPanels([areAsAbove && signInAsAbove, panels, guideLink()])}
      <p class="not-content cc-needs-script" data-add-place="${primary.id}" data-name="${name}"></p>
      ${withToken !== undefined && withTokenOf(withToken, primary)}
      ${others.length > 0 && otherWays(others)}
    </div>
  `;
}

/** Leads to the guide of all programs; `choice.ts` leads it to the one that is chosen. */
function guideLink(): Markup {
  return markup`<p><a href="${pageLink('/guides/clients/')}" data-client-guide>More on each program</a></p>`;
}

function withTokenOf(text: string, primary: ConnectView['primary']): Markup {
  return markup`
    <details class="not-content">
      <summary>With a token instead of signing in</summary>
      ${copyBlock({
        label: '.mcp.json, with a token',
        language: 'json',
        text,
        variables: Object.keys(primary.variables ?? {}),
      })}
    </details>
  `;
}

function otherWays(others: ConnectView['others']): Markup {
  return markup`
    <details class="not-content">
      <summary>${others.length} other ${others.length === 1 ? 'way' : 'ways'} to reach it</summary>
      ${others.map(({ endpoint, label, text }) =>
        copyBlock({
          label: `.mcp.json: ${label}`,
          language: 'json',
          text,
          variables: Object.keys(endpoint.variables ?? {}),
        }),
      )}
    </details>
  `;
}
