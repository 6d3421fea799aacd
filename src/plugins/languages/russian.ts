import type { Lexicon } from './lexicon.ts';

export const russian: Lexicon = {
  name: 'Russian',
  categories: {},
  columns: {
    other: ['^другие'],
    included: ['включ'],
    connector: ['коннектор'],
    category: ['категори'],
  },
  words: {
    planned: ['планируе', 'скоро', 'в планах'],
    mentionsPresence: ['подключ'],
    connected: ['подключ\\p{L}*'],
    sectionOfConnectors: ['коннектор'],
    if: ['(?:если)(?=[\\s⟦]|$)'],
  },
};
