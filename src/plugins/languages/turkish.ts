import type { Lexicon } from './lexicon.ts';

export const turkish: Lexicon = {
  name: 'Turkish',
  categories: {},
  columns: { other: ['^diğer'], included: ['dahil'] },
  words: { planned: ['planlan', 'yakında'] },
};
