import { snippetLanguage } from '../../views/highlight.ts';
import { isInFile, isPasted, type ClientView } from '../../views/connect-view.ts';
import { copyBlock } from './copy-block.ts';
import { fold, list, steps as stepList } from './lists.ts';
import { attribute, markup, type Content, type Markup } from './markup.ts';
import { prose } from './prose.ts';
import { nobodyIn, signInId } from './sign-in.ts';

/**
 * What people of one client do: how they sign in, with a link where the top of the page says the same, and what they
 * paste.
 */
export function clientPanel(view: ClientView, { says, isHidden }: PanelPlace): Markup {
  const { client, account } = view;
  return markup`
    <div class="cc-panel" id="client-${client.id}"${isHidden && markup` hidden`}>
      <p class="name">${client.name}</p>
      ${says === 'sign-in' && signInPart(account ?? view)}
      ${says === 'as-above' && signInAsAbove}
      ${directoryButton((account ?? view).directory)}
      ${wayIn(view)}
      ${remarksOf(view)}
    </div>
  `;
}

function remarksOf(view: ClientView): Markup | undefined {
  const { account } = view;
  const { directory, signIn } = account ?? view;
  const remarks = [
    (directory || !hasDialog(view)) && signIn,
    account === undefined && evidenceOf(view),
  ].filter(Boolean);
  return remarks.length === 0 ? undefined : markup`<p><small>${remarks.join(' ')}</small></p>`;
}

function wayIn(view: ClientView): Content {
  if (view.account !== undefined) return accountWay(view.account, view);
  const connection = connectionOf(view);
  return view.directory && isPasted(view) && !view.endpoint.variables
    ? fold('By its address instead', connection)
    : connection;
}

/** The connectors of the account first, which asks nothing of the computer; then the program's own file. */
function accountWay(account: ClientView, view: ClientView): Content {
  const { client } = view;
  const { link } = account.connection ?? {};
  return [
    markup`
      <p>
        ${client.name} has the connectors of your account: add it there
        ${' '}<a href="#client-${account.client.id}">as in ${account.client.name}</a>.
      </p>
    `,
    !account.directory && link && installLink(link, account.client.name),
    isInFile(view) &&
      fold('In a file on your computer instead', [
        signInOf(view),
        connectionOf(view),
        markup`<p>${evidenceOf(view)}</p>`,
      ]),
  ];
}

/** Leads to the listing in Claude's directory, where there is one. */
export function directoryButton(listing: string | undefined): Markup | undefined {
  return listing === undefined
    ? undefined
    : markup`<p><a class="cc-button" href="${listing}">Open it in Claude’s directory</a></p>`;
}

/** Leads to where the page says how one signs in. */
export const signInAsAbove = markup`<p><a href="#${signInId}">Sign-in as above</a></p>`;

/** For the top of the page too, which says what the chosen program asks: see `around.ts`. */
function signInPart(view: ClientView): Markup {
  const nobody = view.steps.length === 0 ? nobodyIn(view.entrance) : undefined;
  return markup`<div class="sign-in"${attribute('data-nobody', nobody)}>${signInOf(view)}</div>`;
}

/** Whether it is given in a dialog, of which every step is told; a file is only to be pasted into. */
function hasDialog(view: ClientView): boolean {
  return view.client.format === 'none' && isPasted(view);
}

function evidenceOf({ client }: ClientView): string | undefined {
  const { level } = client.evidence;
  if (level === 'documented') return undefined;
  const origin = level === 'source code' ? 'source code' : 'third parties';
  return `This form is known from ${origin}, not from the vendor’s documentation.`;
}

function signInOf({ entrance, sentence, steps }: ClientView): Content {
  const tone = attribute('data-tone', entrance === 'cannot' ? 'warn' : undefined);
  return [
    markup`<p class="cc-note"${tone}>${sentence}</p>`,
    list(
      steps.map(({ lead, what }) => markup`<strong>${lead}</strong> ${prose(what)}`),
      'steps',
    ),
  ];
}

function connectionOf(view: ClientView): Content {
  const { client, endpoint, entrance, connection } = view;
  if (connection === undefined) return undefined;
  const { link, bridge, command, notes, snippet } = connection;
  const [unsupported] = snippet.unsupported;
  const isGiven = entrance !== 'directory';
  const file = client.files[0]?.path ?? client.name;
  const variables = Object.keys(endpoint.variables ?? {});
  const language = snippetLanguage(client.format);
  return [
    link && isGiven && installLink(link, client.name),
    unsupported &&
      !view.account &&
      markup`<p class="cc-note" data-tone="warn">${unsupported.reason}</p>`,
    bridge !== undefined && [
      aboutBridge,
      copyBlock({ label: `${file}, with a bridge`, language, text: bridge, variables }),
    ],
    isPasted(view) && copyBlock({ label: file, language, text: snippet.text, variables }),
    command && copyBlock({ label: 'Command', language: 'shell', text: command.text, variables }),
    (snippet.text === '' ? !unsupported : hasDialog(view)) && stepList(client.steps),
    list(notes.map(prose), 'notes'),
  ];
}

function installLink({ href, label, documented }: InstallLink, client: string): Markup {
  const remark = ` Opens ${client} with this filled in. Its vendor documents no such links.`;
  return markup`
    <p>
      <a class="cc-button add" href="${href}">${label}</a>
      ${!documented && markup`<small>${remark}</small>`}
    </p>
  `;
}

const aboutBridge = markup`
  <p>
    With <a href="https://www.npmjs.com/package/mcp-remote">mcp-remote</a>, a
    ${' '}third-party program that runs on your machine and needs Node.js, it can be reached all the same:
  </p>
`;

/** How a panel stands on its page. */
interface PanelPlace {
  /** How one signs in; that the top of the page says the same; nothing where all panels do and it stands above them. */
  says: 'sign-in' | 'as-above' | 'nothing';
  /** Whether another one is chosen at first. */
  isHidden: boolean;
}

type InstallLink = NonNullable<NonNullable<ClientView['connection']>['link']>;
