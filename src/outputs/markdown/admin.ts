import { adminTitles, adminView } from '../../views/admin-view.ts';
import { publicLink } from '../../views/link.ts';
import { headOf } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, fence, list, table } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toPlugin } from './links.ts';

/** The twin of the page for administrators. */
export function adminMarkdown(workspace: Workspace): string {
  const view = adminView(workspace);
  const { title, description } = headOf('/admin/');
  return document([
    `# ${title}`,
    `> ${description}`,
    otherForms('/admin/'),
    plain(view.lead),
    `## ${adminTitles.steps}`,
    view.steps.map((step, index) => `${index + 1}. ${plain(step)}`).join('\n'),
    `## ${adminTitles.servers}`,
    table(
      ['Program', 'Where the file goes', 'What to know'],
      view.files.map(({ name, places, version, notes }) => [
        plain(name),
        places.map(([system, place]) => `${plain(system)}: ${code(place)}`).join('; '),
        [...notes, version && `Tried with, or needs, version ${version}.`]
          .filter(Boolean)
          .map((note) => plain(String(note)))
          .join(' '),
      ]),
    ),
    `## ${adminTitles.tools}`,
    list(view.modes.map(({ label, line }) => `**${plain(label)}:** ${plain(line)}`)),
    'Where the catalog does not know all tools of a server it says so: what is allowed is safe, and what is refused is not everything that could be.',
    table(
      ['Program', 'Where', 'What to know'],
      view.forms.map(({ name, file, notes }) => [plain(name), code(file), plain(notes.join(' '))]),
    ),
    `## ${adminTitles.checks}`,
    list(view.checks.map(({ does, command }) => `${code(command)}: ${plain(does)}.`)),
    `## ${adminTitles.plugins}`,
    list(
      view.plugins.map(
        ({ id, title: name, data }) =>
          `${toPlugin({ id, title: name })}, its ${link('policies as JSON', publicLink(data))}`,
      ),
    ),
    `## ${adminTitles.commands}`,
    fence(view.commands.join('\n'), 'sh'),
  ]);
}
