import type { kinds as english } from '../en/kinds.ts';

export const kinds: typeof english = {
  Category: 'Kategorie',
  Connector: 'Konnektor',
  Guide: 'Anleitung',
  Page: 'Seite',
  Plugin: 'Plugin',
  Rule: 'Regel',
  Skill: 'Skill',
  Tool: 'Tool',
};
