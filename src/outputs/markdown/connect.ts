import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Client } from '../../clients/client.ts';
import { connectView, isInFile, isSaidAbove, type ClientView } from '../../views/connect-view.ts';
import { directoryLink } from '../../views/directory-link.ts';
import { snippetLanguage } from '../../views/highlight.ts';
import type { SignInView } from '../../views/sign-in-view.ts';
import { statusWords } from '../../views/status-words.ts';
import { fence } from './blocks.ts';
import { code, link, plain } from './inline.ts';
import { toConnector } from './links.ts';

/** How a connector is configured, in every client: the section "Connect" of its twin. */
export function connectBlocks(
  catalog: Catalog,
  connector: Connector,
  clients: readonly Client[],
  signIn: SignInView,
): (string | undefined)[] {
  const owner = serverOwner(catalog, connector);
  const lead =
    owner === connector
      ? undefined
      : `It has no server of its own: it is reached through ${toConnector(owner)}, whose configuration this is.`;
  const view = connectView(catalog, connector, clients);
  if (view === undefined) {
    const listing = connector.status === 'bundled' ? directoryLink(connector) : undefined;
    return [lead, plain(statusWords(connector).instead), listing && openListing(listing)];
  }
  const asAbove = view.clients.map((each) => isSaidAbove(each.account ?? each, signIn));
  return [
    lead,
    ...Object.entries(view.primary.variables ?? {}).map(
      ([name, { description, example }]) =>
        `Replace ${code(`{${name}}`)}: ${plain(description)}${example ? ` Example: ${code(example)}.` : ''}`,
    ),
    view.needed.length === 0 ? undefined : `Set first: ${view.needed.map(code).join(', ')}.`,
    asAbove.some(Boolean)
      ? 'How people sign in is said above; a program for which it is otherwise says so.'
      : undefined,
    ...view.clients.flatMap((each, index) => clientBlocks(each, asAbove[index] === true)),
    ...(view.withToken === undefined
      ? []
      : ['### With a token instead of signing in', fence(view.withToken, 'json')]),
    ...view.others.flatMap(({ label, text }) => [
      `### Another way: ${plain(label)}`,
      fence(text, 'json'),
    ]),
  ];
}

function openListing(listing: string): string {
  return link('Open it in Claude’s directory', listing);
}

function clientBlocks(view: ClientView, isAsAbove: boolean): (string | undefined)[] {
  const { client, account } = view;
  const title = `### ${client.name}`;
  if (account === undefined)
    return [title, ...(isAsAbove ? [] : signInBlocks(view)), ...connectionBlocks(view)];
  return [
    title,
    `It has the connectors of your account: add it there as in ${account.client.name}.`,
    ...(isAsAbove ? [] : signInBlocks(account)),
    ...(isInFile(view)
      ? ['In a file on your computer instead:', ...signInBlocks(view), ...connectionBlocks(view)]
      : []),
  ];
}

function signInBlocks({ sentence, steps }: ClientView): string[] {
  return [plain(sentence), steps.map(stepItem).join('\n')];
}

function connectionBlocks(view: ClientView): (string | undefined)[] {
  const { client, entrance, directory, connection } = view;
  const lead = directory && openListing(directory);
  if (connection === undefined) return [lead];
  const { snippet, bridge, command, link: install, notes } = connection;
  const language = snippetLanguage(client.format);
  const [unsupported] = snippet.unsupported;
  const [file] = client.files;
  const text = entrance === 'directory' ? '' : snippet.text;
  // In a dialog each step is told; a file is only to be pasted into.
  const showsSteps =
    text === '' ? unsupported === undefined && snippet.text === '' : file === undefined;
  return [
    lead,
    unsupported && view.account === undefined ? plain(unsupported.reason) : undefined,
    bridge === undefined || file === undefined
      ? undefined
      : `With the third-party program mcp-remote as a bridge, in ${code(file.path)}:\n\n${fence(bridge, language)}`,
    text === '' || file === undefined ? undefined : `In ${code(file.path)}:`,
    text === '' ? undefined : fence(text, language),
    command && fence(command.text, 'sh'),
    // Other schemes than https are for a click, not for a program.
    install?.href.startsWith('https://') && entrance !== 'directory'
      ? link(install.label, install.href)
      : undefined,
    showsSteps ? client.steps.map((step, index) => `${index + 1}. ${plain(step)}`).join('\n') : '',
    ...notes.map(plain),
  ];
}

function stepItem({ lead, what }: ClientView['steps'][number]): string {
  return `- **${plain(lead)}** ${plain(what)}`;
}
