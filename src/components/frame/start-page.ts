import { startAddButtons } from '../builder/selection.ts';
import { startClientChoice } from '../client/choice.ts';
import { waitForToolFilter } from '../connector/wait-for-filter.ts';
import { waitForTemplate } from '../connector/wait-for-template.ts';
import { openTarget } from '../connector/open-target.ts';
import { startCopyButtons } from '../copy/copy-buttons.ts';
import { waitForSearch } from '../search/wait-for-search.ts';
import { startContents } from './contents.ts';
import { startMenu } from './menu.ts';
import { startThemeChoice } from './theme-choice.ts';

/** Starts what any page may hold: one small file for all of them, which a browser then has. */
export function startPage(): void {
  startThemeChoice();
  startContents();
  startMenu();
  waitForSearch();
  startClientChoice();
  startAddButtons();
  startCopyButtons();
  openTarget();
  waitForToolFilter();
  waitForTemplate();
}
