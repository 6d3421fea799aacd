import type { ConnectorView } from '../../views/connector-view.ts';
import { editUrl, repositoryUrl } from '../../views/settings.ts';
import { fold, list } from './lists.ts';
import { markup, type Markup } from './markup.ts';
import { sources } from './sources.ts';

/** Where a connector's facts are from, and how they are put right. */
export function connectorSources({ name, file, sources: groups }: ConnectorView): Markup {
  return markup`
    ${fold(
      'Where this is from',
      list(
        groups.map((each) => markup`${each.label}, ${each.checked}: ${sources(each.sources)}`),
        'cc-sources',
      ),
    )}
    ${file === undefined ? ownEntry : publicEntry(name, file)}
  `;
}

// Whatever it says is nothing for the public repository, its name neither.
const ownEntry = markup`<p>Your organisation added this entry and keeps its file.</p>`;

function publicEntry(name: string, file: string): Markup {
  const report = `${repositoryUrl()}/issues/new?${new URLSearchParams({
    title: `Wrong fact: ${name}`,
    body: `Entry: ${file}\nField:\nWhat it says:\nWhat is right, with a source:\n`,
  })}`;
  return markup`
    <p>
      <a href="${editUrl(file)}">Edit this entry</a> (<code>${file}</code>) or <a href="${report}">report a
      ${' '}wrong fact</a>.
    </p>
  `;
}
