import type { Lexicon } from './lexicon.ts';

export const polish: Lexicon = {
  name: 'Polish',
  categories: {},
  columns: { other: ['^inne'] },
  words: { planned: ['planowan', 'wkrótce'] },
};
