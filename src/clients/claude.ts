import { usualAbilities, type Abilities } from './abilities.ts';
import { findReason } from './claude-dialog.ts';
import type { Client } from './client.ts';
import { no, redirect, yes } from './sign-in-abilities.ts';
import { noVariables } from './variable-syntaxes.ts';
import { writeEntries, type WriterSpec } from './write-entries.ts';
import { encodeQuery, writeLink } from './link.ts';

const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse'],
  variables: noVariables,
  oauth: ['clientId'],
  headers: false,
  env: false,
};

const spec: WriterSpec = {
  id: 'claude',
  client: 'Claude',
  abilities,
  transportReason: {
    stdio:
      'Claude connects from the cloud; a program on your computer belongs into Claude Desktop.',
  },
  acceptName: (name) => name,
  refuses: findReason,
  remote: ({ name, title, url }, writer, oauth) => ({
    title: title ?? name,
    url: writer.text('url', url),
    clientId: oauth?.clientId,
  }),
  local: () => ({}),
};

/** Claude on the web, desktop and phone: the dialog for a custom connector. */
export const claude: Client = {
  id: 'claude',
  name: 'Claude',
  files: [],
  format: 'none',
  evidence: {
    level: 'documented',
    source: 'https://code.claude.com/docs/en/mcp links claude.ai/customize/connectors',
    checked: '2026-11-22',
  },
  steps: [
    'Open Customize → Connectors in Claude and look for the connector first: those listed need no URL.',
    'Choose + and then Add custom connector.',
    'Paste the name and the URL, and add it.',
    'Choose Connect, and sign in where it asks you to.',
  ],
  abilities,
  signInAbilities: {
    registers: yes('https://claude.com/docs/connectors/building/authentication'),
    document: yes('https://claude.com/docs/connectors/building/authentication'),
    ownClient: yes(
      'https://claude.com/docs/connectors/building/authentication (Advanced settings)',
    ),
    callbackPort: no(
      'https://claude.com/docs/connectors/building/authentication',
      'Its redirect address is fixed.',
    ),
    headers: no(
      'https://claude.com/docs/connectors/building/authentication',
      'It takes no pasted keys.',
    ),
    directory: true,
    redirect: redirect(
      'https://claude.ai/api/mcp/auth_callback',
      'https://claude.com/docs/connectors/building/authentication',
    ),
  },
  signIn: 'Choose Connect beside the connector and sign in.',
  limitations: [
    'Only https URLs that the internet can reach: no localhost, no VPN.',
    'Headers cannot be set; where a server takes only a key, use another client.',
    'On Team and Enterprise plans an owner adds the connector first.',
  ],
  configuration: (servers) => {
    const { entries, notes, unsupported } = writeEntries(servers, spec);
    const text = entries
      .map(([, { title, url, clientId }]) =>
        [
          `Name: ${String(title)}`,
          `URL: ${String(url)}`,
          ...(typeof clientId === 'string' ? [`OAuth Client ID: ${clientId}`] : []),
        ].join('\n'),
      )
      .join('\n\n');
    return { text, notes, unsupported };
  },
  installLink: (server) => {
    const link = writeLink(server, spec, (_, { title, url }) => {
      const query = encodeQuery([
        ['modal', 'add-custom-connector'],
        ['connectorName', String(title)],
        ['connectorUrl', String(url)],
      ]);
      return `https://claude.ai/customize/connectors?${query}`;
    });
    return 'href' in link ? { ...link, documented: false } : link;
  },
};
