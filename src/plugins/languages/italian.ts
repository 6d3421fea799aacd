import type { Lexicon } from './lexicon.ts';

export const italian: Lexicon = {
  name: 'Italian',
  categories: {},
  columns: {
    placeholder: ['segnaposto'],
    other: ['^altr[ei]'],
    included: ['inclus', '^server$'],
    connector: ['connettore'],
    category: ['^categoria', '^fonte'],
    notes: ['descri'],
  },
  words: {
    former: [
      '\\b(?:spostat[aeio]|rinominat[aeio]|rimoss[aeio]|obsolet[aeio]|deprecat[aeio]|archiviat[aeio])\\b',
    ],
    anyPlugin: ['(?:il )?(?:nome (?:del )?|tuo |mio )?plugin'],
    endsName: ['della?', 'oppure', 'quando', 'dopo', 'adesso'],
    planned: ['\\b(?:previst[aeio]|in arrivo|futur[aeio]|pianificat[aeio])\\b'],
    mentionsPresence: ['collegat', 'conness'],
    connected: ['\\bcollegat[oaie]\\b', '\\bconness[oaie]\\b'],
    absent: ['(?<!\\p{L})(?:nessun[oa])(?!\\p{L})'],
    sectionOfConnectors: ['connettori'],
    diagramAlone: ['sempre'],
    connectorHeader: ['connettore'],
    noGain: ['non'],
    if: ['(?:se|quando)(?=[\\s⟦]|$)'],
    opensCondition: ['^se\\b'],
    none: ['nessuno'],
    isThere: ['è', 'sono'],
    state: ['\\bcollegat[oaie]\\b', '\\bconness[oaie]\\b'],
  },
};
