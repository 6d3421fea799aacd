import type { ToolsView } from '../../views/connector-view.ts';
import { pageLink } from '../../views/link.ts';
import { foldTools, type ToolGroup } from '../../views/tool-groups.ts';
import { accessBadge } from './badges.ts';
import { fold } from './lists.ts';
import { markup, type Markup } from './markup.ts';
import { prose } from './prose.ts';
import { sources } from './sources.ts';

/** The tools of a connector: the first of them, the rest behind a fold, and what is known of the list. */
export function toolTable({ summary, note, items, origin }: ToolsView): Markup {
  const { shown, more } = foldTools(items);
  const isListed = origin !== undefined && items.length > 0;
  return markup`
    <p>
      ${summary} It acts with your own rights in the product:${' '}
      <a href="${pageLink('/guides/privacy-and-security/')}">what that means</a>.
    </p>
    <div data-tools>
      ${isListed && more && filter(items.length)}
      ${isListed && rows('Tools', shown)}
      ${
        isListed &&
        more &&
        fold(
          markup`${more.title} <span class="cc-muted">(${more.counts})</span>`,
          rows('More tools', more.groups),
        )
      }
    </div>
    ${
      (note !== '' || isListed) &&
      fold('About this list', [
        note !== '' && markup`<p>${prose(note)}</p>`,
        isListed &&
          markup`
            <p class="cc-muted" data-pagefind-ignore>
              Read ${origin.checked} from ${sources(origin.sources)}.
            </p>
          `,
      ])
    }
  `;
}

function filter(count: number): Markup {
  return markup`
    <p class="cc-filter not-content cc-needs-script">
      <input type="search" data-tool-filter placeholder="Filter the tools"
        ${' '}aria-label="Filter the ${count} tools" autocomplete="off" spellcheck="false">
      <span class="cc-muted" role="status" data-tool-count></span>
    </p>
  `;
}

function rows(label: string, groups: readonly ToolGroup<Tool>[]): Markup {
  return markup`
    <div class="cc-table cc-tools not-content" role="region" aria-label="${label}" tabindex="0">
      <table>
        <thead class="cc-visually-hidden">
          <tr><th scope="col">Tool</th><th scope="col">What it does</th></tr>
        </thead>
        ${groups.map(
          ({ access, count, items }) => markup`
          <tbody>
            <tr class="group">
              <th scope="rowgroup" colspan="2">
                ${accessBadge(access)}${' '}
                <span class="cc-muted">${count} ${count === 1 ? 'tool' : 'tools'}</span>
              </th>
            </tr>
            ${items.map(row)}
          </tbody>
        `,
        )}
      </table>
    </div>
  `;
}

function row({ anchor, name, summary, note }: Tool): Markup {
  return markup`
    <tr id="${anchor}">
      <th scope="row">${toolName(name)}</th>
      <td>${prose(summary)}${note !== '' && markup`<span class="cc-muted"> ${prose(note)}</span>`}</td>
    </tr>
  `;
}

/** The name of a tool, which may go on in the next line after a separator and before a capital. */
function toolName(name: string): Markup {
  const [first = '', ...rest] = name.split(/(?<=[_./:-])|(?<=\p{Ll})(?=\p{Lu})/u);
  return markup`<code>${first}${rest.map((part) => markup`<wbr>${part}`)}</code>`;
}

type Tool = ToolsView['items'][number];
