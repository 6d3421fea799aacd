import { copy } from './copy.ts';
import { frame } from './frame.ts';
import { guides } from './guides.ts';
import { home } from './home.ts';
import { kinds } from './kinds.ts';
import { roles } from './roles.ts';
import { search } from './search.ts';

/** The words of the interface in English: what every other language has to say. */
export const en = { copy, frame, guides, home, kinds, roles, search };
