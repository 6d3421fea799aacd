import { foldAfter, MOST_SHOWN } from '../../views/fold.ts';
import { pluginLink } from '../../views/link.ts';
import type { ConnectorUses } from '../../workspace/connector-uses.ts';
import { fold, list } from './lists.ts';
import { join, markup, type Markup } from './markup.ts';

/** The plugins that use a connector: those with a server of it, and those that name it as an option. */
export function usedBy(uses: ConnectorUses): Markup {
  const wired = uses.filter(({ server }) => server !== undefined);
  const named = uses.filter(({ server }) => server === undefined);
  const { shown, folded } = foldAfter(wired, MOST_SHOWN);
  return markup`
    ${shown.length > 0 && users(shown)}
    ${
      folded.length > 0 &&
      fold(`${folded.length} more ${folded.length === 1 ? 'plugin' : 'plugins'}`, users(folded))
    }
    ${
      named.length > 0 &&
      fold(
        `${named.length} ${named.length === 1 ? 'plugin names' : 'plugins name'} it as an option`,
        markup`<p>Without a server: ${join(named.map(pluginOf), ', ')}.</p>`,
      )
    }
  `;
}

function users(uses: ConnectorUses): Markup {
  return markup`<ul class="cc-wired">${uses.map(
    (use) => markup`
      <li>
        ${pluginOf(use)}
        <span class="cc-muted"> as <code>${use.server}</code></span>
        ${use.skills.length > 0 && skillsOf(use)}
      </li>
    `,
  )}</ul>`;
}

function skillsOf({ skills }: Use): Markup {
  return markup`
    <details>
      <summary>${skills.length} ${skills.length === 1 ? 'skill gains' : 'skills gain'} from it</summary>
      ${list(
        skills.map(
          ({ name, adds, path, line }) => markup`
            <strong>${name}</strong>${adds !== null && `: ${adds}`} <span class="place">${path}:${line}</span>
          `,
        ),
      )}
    </details>
  `;
}

function pluginOf({ plugin }: Use): Markup {
  return markup`<a href="${pluginLink(plugin.id)}">${plugin.title}</a>`;
}

type Use = ConnectorUses[number];
