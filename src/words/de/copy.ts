import type { copy as english } from '../en/copy.ts';

export const copy: typeof english = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  press: 'Drück Strg+C zum Kopieren',
  keys: 'Strg+C',
};
