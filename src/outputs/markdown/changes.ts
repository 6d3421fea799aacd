import { changesView } from '../../views/changes-view.ts';
import { publicLink } from '../../views/link.ts';
import { headOf } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, list } from './blocks.ts';
import { link, plain } from './inline.ts';
import { otherForms, toText } from './links.ts';

/** The twin of the page of changes. */
export function changesMarkdown({ catalog }: Workspace): string {
  const { title, description } = headOf('/changes/');
  const { days, lead } = changesView(catalog);
  return document([
    `# ${title}`,
    `> ${description}`,
    otherForms('/changes/'),
    `${lead} ${link('Subscribe to the feed', publicLink('/changes.xml'))}`,
    ...days.flatMap(({ date, added, changed }) => [
      `## ${date}`,
      list(changed.map(({ name, lines }) => `${toText(name)}: ${lines.map(plain).join(' · ')}`)),
      added.length === 0 ? undefined : `New: ${added.map(({ name }) => toText(name)).join(', ')}.`,
    ]),
  ]);
}
