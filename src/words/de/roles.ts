import type { roles as english } from '../en/roles.ts';

export const roles: typeof english = {
  sales: 'Vertrieb',
  salesLine: 'Kunden, Gespräche, Pipeline',
  finance: 'Finanzen',
  financeLine: 'Abschluss, Abweichungen, Berichte',
  support: 'Kundendienst',
  supportLine: 'Anfragen, Antworten, Eskalation',
  legal: 'Recht',
  legalLine: 'Verträge, Recherche, Unterschrift',
  it: 'IT und Sicherheit',
  itLine: 'Anfragen, Zugriffe, wer was freigibt',
  data: 'Daten',
  dataLine: 'Data Warehouses, Dashboards, Notebooks',
  developer: 'Entwicklung',
  developerLine: 'Issues, Reviews, Störungen',
  science: 'Forschung',
  scienceLine: 'Artikel, Studien, Zielstrukturen',
};
