import type { Approval } from '../catalog/approval.ts';
import type { Access, ConnectorStatus } from '../catalog/connector.ts';
import type { Maturity, OAuthSignIn, SignIn } from '../catalog/sign-in.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Entrance } from '../coverage/sign-in.ts';
import { transports } from '../protocol/transport.ts';

/** How one gets in first of all, in short. */
export const entranceLabels = {
  open: 'No sign-in',
  connect: 'Just sign in',
  try: 'Sign in, maybe more',
  prepare: 'To prepare first',
  token: 'Key or token',
  directory: 'Connect in Claude',
  bridge: 'Through a local program',
  unknown: 'Sign-in not known',
  cannot: 'Not from Claude Code',
} as const satisfies Record<Entrance['id'], string>;

/** The ways to sign in, for whoever sets one up. */
export const wayLabels = {
  none: 'No sign-in',
  oauth: 'OAuth in the browser',
  token: 'A key or token',
  unknown: 'Not known',
} as const satisfies Record<SignIn['method'], string>;

/** How a client becomes known to a server, for whoever sets it up. */
export const registrationWords = {
  dynamic: 'Clients register themselves (dynamic client registration).',
  'metadata-document': 'Clients are known by their metadata document (CIMD).',
  'pre-registered':
    'A client is registered by hand beforehand; its ID goes into the configuration.',
  'vendor-held': 'The vendor of the client holds a registration of its own.',
  program: 'The program on your computer signs in itself, whichever client starts it.',
  unknown: 'How a client becomes known to the server is not published.',
} as const satisfies Record<OAuthSignIn['registration'][number], string>;

export const admissionWords = {
  any: 'Any client may sign in.',
  list: 'Only clients on a list of the vendor may sign in; the list itself was not found.',
  unknown: 'Whether every client may sign in is not known.',
} as const;

export const redirectWords = {
  https:
    'It registers only redirect addresses over https, which programs on your machine do not have.',
} as const satisfies Record<NonNullable<OAuthSignIn['redirects']>, string>;

export const maturityLabels = {
  ga: 'Generally available',
  beta: 'Beta',
  preview: 'Preview',
  'invite-only': 'By invitation only',
  unknown: 'Not known',
} as const satisfies Record<Maturity['stage'], string>;

export const statusLabels = {
  available: { label: 'Available', line: 'One address for everybody.' },
  'per-tenant': {
    label: 'Address per customer',
    line: 'The address depends on your account: fill in your own.',
  },
  bundled: {
    label: 'In Claude’s settings',
    line: 'Connected in Claude’s own settings: there is no address to paste.',
  },
  none: {
    label: 'No server',
    line: 'No official MCP server is known, so there is nothing to configure.',
  },
} as const satisfies Record<ConnectorStatus, { label: string; line: string }>;

export const accessLabels = {
  read: { label: 'Read', line: 'only looks things up' },
  write: { label: 'Write', line: 'creates or changes' },
  destructive: { label: 'Destructive', line: 'deletes or overwrites for good' },
  unknown: { label: 'Unknown', line: 'the sources do not say' },
} as const satisfies Record<Access, { label: string; line: string }>;

export const transportLabels = {
  http: transports.http.label,
  sse: transports.sse.label,
  ws: transports.ws.label,
  stdio: transports.stdio.label,
} as const satisfies Record<Endpoint['type'], string>;

export const endpointStatusLabels = {
  current: 'Current',
  legacy: 'Legacy',
  retired: 'Retired',
} as const satisfies Record<Endpoint['status'], string>;

/** What an organisation decided about a connector. */
export const approvalLabels = {
  approved: { label: 'Approved', line: 'You may use it.' },
  refused: { label: 'Not approved', line: 'It was looked at, and you may not use it.' },
  undecided: { label: 'Not decided', line: 'Nobody has decided yet whether you may use it.' },
} as const satisfies Record<Approval, { label: string; line: string }>;

export const reachLabels = {
  write: 'Can write',
  read: 'Read-only',
  unknown: 'Unknown',
} as const;
