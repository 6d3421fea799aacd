import type { guides as english } from '../en/guides.ts';

export const guides: typeof english = {
  flow: 'Wie ein Konnektor arbeitet, in vier Schritten',
  flowDescription:
    'Oben ein Plugin oder Projekt mit .mcp.json, Skills und Befehlen. Pfeil 1 führt von .mcp.json zu Claude: Die Datei nennt die Server. Pfeil 3 führt von Skills und Befehlen zu Claude: Sie verlangen Tools. Pfeil 2 geht in beide Richtungen zwischen Claude und drei Konnektoren, CRM, Chat und E-Mail: Claude fragt, welche Tools sie haben. Pfeil 4 geht in beide Richtungen zwischen den Konnektoren und deinen Daten: Claude liest und schreibt durch sie.',
  plugin: 'Plugin oder Projekt',
  skills: 'Skills, Befehle',
  namesServers: 'nennt Server',
  askForTools: 'wollen Tools',
  whichTools: 'welche Tools hast du?',
  servers: 'Konnektoren (MCP-Server)',
  crm: 'CRM',
  chat: 'Chat',
  email: 'E-Mail',
  readsAndWrites: 'liest und schreibt',
  yourData: 'Deine Daten, mit deinen Rechten',
  byCategory: 'Konnektoren nach Kategorie',
  category: 'Kategorie',
  placeholder: 'Platzhalter',
  connectors: 'Konnektoren',
  noneFirst: 'keiner, der zuerst hierher gehört',
  table: 'Tabelle',
};
