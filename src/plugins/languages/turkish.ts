import type { Lexicon } from './lexicon.ts';

export const turkish: Lexicon = {
  name: 'Turkish',
  categories: {},
  columns: { other: ['^diğer'], included: ['dahil'] },
  words: {
    former: ['taşındı', 'kaldırıldı', 'yeniden adlandırıldı', 'kullanımdan'],
    anyPlugin: ['(?:eklenti|plugin) ?(?:adı|adi|ismi)?'],
    opensDescription: ['diğer', 'herhangi'],
    endsName: ['ve', 'veya', 'için', 'ile', 'sonra', 'bağlı', 'değil', 'yok', 'varsa'],
    planned: ['planlan', 'yakında'],
    mentionsPresence: ['bağlı', 'mevcut'],
    connected: ['bağlıysa', 'bağlı (?:ise|değil)'],
    connectorNoun: ['bağlayıcı'],
    absent: ['(?<!\\p{L})(?:değil(?:se)?|yok(?:sa)?)(?!\\p{L})'],
    conditionPhrase: ['bağlı(?:ysa| ise| değilse)', 'mevcut(?:sa| ise| değilse)'],
    connectedPhrase: [
      'bağlı(?:ysa| ise| değilse)',
      '(?<=MCP(?:[’\x27]si)? )mevcut(?:sa| ise| değilse)',
    ],
    labelEnd: ['MCP[’\x27](?:si|i)', 'bağlayıcısı'],
  },
};
