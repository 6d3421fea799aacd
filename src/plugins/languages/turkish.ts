import type { Lexicon } from './lexicon.ts';

export const turkish: Lexicon = {
  name: 'Turkish',
  categories: {},
  columns: { other: ['^diğer'], included: ['dahil'] },
  words: {
    former: ['taşındı', 'kaldırıldı', 'yeniden adlandırıldı', 'kullanımdan'],
    anyPlugin: ['(?:eklenti|plugin) ?(?:adı|adi|ismi)?'],
    endsName: ['ve', 'veya', 'için', 'ile', 'sonra', 'bağlı', 'değil', 'yok', 'varsa'],
    planned: ['planlan', 'yakında'],
  },
};
