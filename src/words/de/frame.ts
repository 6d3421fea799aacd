import type { frame as english } from '../en/frame.ts';

export const frame: typeof english = {
  mainPages: 'Hauptseiten',
  program: 'Dein Programm',
  programForAll: 'Dein Programm, für alle Seiten',
  builder: 'Baukasten',
  source: 'Quelltext',
  breadcrumb: 'Pfad',
  home: 'Start',
  pageAs: 'Diese Seite als',
  or: 'oder',
  allOfIt: 'alles zusammen:',
  useTheApi: 'die API nutzen',
  facts:
    'Jede Angabe hat Datum und Quelle; was nicht bekannt ist, steht so da. Namen und Logos gehören ihren Inhabern.',
  report: 'Falsche Angabe melden',
};
