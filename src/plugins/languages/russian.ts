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
    choice: ['основн', 'главн', 'ключев'],
    former: ['перенес[её]н', 'переименован', 'удал[её]н', 'устарел', 'больше не'],
    anyPlugin: ['(?:имя|название) ?плагина|плагин|(?:ваш|мой) плагин'],
    endsName: ['или', 'для', 'есть', 'потом', 'если'],
    planned: ['планируе', 'скоро', 'в планах'],
    calledConnector: ['MCP-сервер(?:а|у|ом|е)?'],
    calledConnectorBefore: ['MCP-сервер(?:а|у|ом|е|ы|ов)?', '[Кк]оннектор(?:а|у|ом|е)?'],
    stepVerb: ['использу(?:ет|й(?:те)?)|подключи(?:те)?'],
    mentionsPresence: ['подключ'],
    connected: ['подключ\\p{L}*'],
    absent: ['(?<!\\p{L})(?:не|нет|без)(?!\\p{L})'],
    state: ['подключ\\p{L}*', 'доступ\\p{L}*'],
    nounBefore: ['коннектор', 'сервер(?: mcp)?'],
    opensDescription: ['друг\\p{L}+', 'люб\\p{L}+'],
    sectionOfConnectors: ['коннектор'],
    if: ['(?:если)(?=[\\s⟦]|$)'],
  },
};
