import type { Lexicon } from './lexicon.ts';

export const polish: Lexicon = {
  name: 'Polish',
  categories: {},
  columns: { other: ['^inne'] },
  words: {
    former: ['przeniesion', 'przemianowan', 'usunięt', 'przestarzał', 'wycofan'],
    anyPlugin: ['(?:nazwa|twoja|moja) (?:wtyczki|pluginu)|twój plugin'],
    endsName: ['lub', 'oraz', 'dla', 'jest', 'później', 'nie', 'połączon[aey]', 'dostępn[aey]'],
    planned: ['planowan', 'wkrótce'],
  },
};
