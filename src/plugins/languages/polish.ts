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
    mentionsPresence: ['połącz', 'podłącz'],
    connected: ['(?:połącz|podłącz)on\\p{L}+'],
    absent: ['(?<!\\p{L})(?:nie|brak|bez)(?!\\p{L})'],
    if: ['(?:jeśli|jeżeli|gdy)(?=[\\s⟦]|$)'],
    opensCondition: ['^(?:jeśli|jeżeli|gdy)(?!\\p{L})'],
    isThere: ['jest', 'są'],
    state: ['(?:połącz|podłącz)on\\p{L}+'],
  },
};
