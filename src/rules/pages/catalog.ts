import type { catalogRules } from '../tables/catalog.ts';
import type { RulePage } from './page.ts';

const repository = 'https://github.com/connector-catalog/connector-catalog';
const sources = [`${repository}/blob/main/CONTRIBUTING.md`];
const entry = 'catalog/connectors/acme-crm.yaml';
const other = 'catalog/connectors/acme-chat.yaml';
const answers = 'catalog/answers/acme-crm.json';
const answered = (state: string) =>
  `{\n  "endpoints": {\n    "acme-crm": {\n      "asked": "2026-11-23",\n      "address": "https://mcp.acme.example.com/crm",\n      "state": "${state}"\n    }\n  }\n}\n`;
const endpoint = (url: string, rest = '') =>
  `endpoints:\n  - id: acme-crm\n    type: http\n    url: ${url}\n${rest}    status: current\n    source: https://acme.example.com/docs\n    checked: 2026-11-22\n`;

/** The pages of the rules about the catalog's own files. */
export const catalogPages = {
  'entry-invalid': {
    why: 'Entries are strict: an unknown key or a value of another kind is an error, so that no fact is lost by a slip of the pen.',
    sources,
    example: { wrong: { [entry]: 'status: ready\n' }, right: { [entry]: 'status: available\n' } },
  },
  'entry-unformatted': {
    why: 'One order of keys and one width of lines keep changes small and easy to read.',
    sources,
  },
  'category-unknown': {
    why: 'Categories are a closed list: free words would give several for one thing. In an entry an unknown one is an error. In the table of a plugin it is a remark: the site cannot say what else there is of that category.',
    sources,
    example: {
      wrong: { [entry]: 'categories:\n  - customers\n' },
      right: { [entry]: 'categories:\n  - crm\n' },
    },
  },
  'connector-unknown': {
    why: 'The page of a connector links to what it names; an id that is none leads nowhere.',
    sources,
    example: {
      wrong: { [entry]: 'related:\n  - acme-chats\n' },
      right: { [entry]: 'related:\n  - acme-chat\n' },
    },
  },
  'endpoint-unknown': {
    why: 'The replacement is what people are told to use instead, and what --fix writes.',
    sources,
    example: {
      wrong: {
        [entry]: endpoint('https://mcp.acme.example.com/crm', '    replacedBy: acme-crm-2\n'),
      },
      right: { [entry]: endpoint('https://mcp.acme.example.com/crm') },
    },
  },
  'id-conflict': {
    why: 'Ids are the addresses of pages and the keys in configurations: each leads to one thing.',
    sources,
    example: {
      wrong: {
        [other]: endpoint('https://mcp.acme.example.com/chat'),
        [entry]: endpoint('https://mcp.acme.example.com/crm'),
      },
      right: { [entry]: endpoint('https://mcp.acme.example.com/crm') },
    },
  },
  'alias-conflict': {
    why: 'A name in the table of a plugin must lead to one connector. Two claims would make it a matter of chance.',
    sources,
    example: {
      wrong: { [entry]: 'aliases:\n  - Acme Chat\n' },
      right: { [entry]: 'aliases:\n  - Acme Customers\n' },
    },
  },
  'endpoint-conflict': {
    why: 'An address belongs to one connector. A product that is reached through the server of another says so with servedBy.',
    sources,
    example: {
      wrong: { [entry]: endpoint('https://mcp.acme.example.com/chat') },
      right: { [entry]: endpoint('https://mcp.acme.example.com/crm') },
    },
  },
  'secret-literal': {
    why: 'Entries are published with the site. A header or variable holds the name of a variable, never a value.',
    sources,
    example: {
      wrong: {
        [entry]: endpoint(
          'https://mcp.acme.example.com/crm',
          '    headers:\n      Authorization: Bearer 8f2b1c94e07d4a6fb3\n',
        ),
      },
      right: {
        [entry]: endpoint(
          'https://mcp.acme.example.com/crm',
          '    headers:\n      Authorization: Bearer ${ACME_TOKEN}\n',
        ),
      },
    },
  },
  'fact-unsourced': {
    why: 'A fact that nobody can look up cannot be corrected. Each says where it is from and when it was read.',
    sources,
    example: {
      wrong: { [entry]: 'auth:\n  type: oauth\n  checked: 2026-11-22\n' },
      right: {
        [entry]:
          'auth:\n  type: oauth\n  source: https://acme.example.com/docs\n  checked: 2026-11-22\n',
      },
    },
  },
  'answer-differs': {
    why: 'What a server answers is a fact with a date, as what its documentation says is. Where the two differ, neither is taken for right by itself: people are told, and someone reads the documentation again. A server may also have been out of order on that day.',
    sources,
    example: {
      wrong: { [answers]: answered('gone') },
      right: { [answers]: answered('sign-in') },
    },
  },
  'fact-stale': {
    why: 'Addresses and sign-in change within months. After a year a fact is read again at its source.',
    sources,
    example: {
      wrong: { [entry]: 'checked: 2025-01-31\n' },
      right: { [entry]: 'checked: 2026-11-22\n' },
    },
  },
} as const satisfies Record<keyof typeof catalogRules, RulePage>;
