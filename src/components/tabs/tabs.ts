/** Lets every set of tabs choose its panel by pointer and keys; sets of one name choose together. */
export function startTabs(): void {
  const sets = [...document.querySelectorAll<HTMLElement>('[data-tabs]')];
  for (const set of sets) {
    const tabs = tabsOf(set);
    set.addEventListener('click', (event) => {
      const index = tabs.indexOf(event.target as HTMLElement);
      if (index === -1) return;
      event.preventDefault();
      chooseEverywhere(sets, set, index);
    });
    set.addEventListener('keydown', (event) => {
      const index = tabs.indexOf(event.target as HTMLElement);
      const next = index === -1 ? undefined : nextByKey(event.key, index, tabs.length);
      if (next === undefined || tabs[next] === undefined) return;
      event.preventDefault();
      chooseEverywhere(sets, set, next);
    });
  }
}

/** Chooses a tab, the same in other sets of the name, and remembers it; the page stays where it is. */
function chooseEverywhere(sets: readonly HTMLElement[], set: HTMLElement, index: number): void {
  const { top } = set.getBoundingClientRect();
  const tab = tabsOf(set)[index];
  choose(set, index);
  tab?.focus();
  const name = set.dataset['tabs'];
  const label = labelOf(tab);
  for (const other of sets) {
    if (other === set || other.dataset['tabs'] !== name) continue;
    const same = tabsOf(other).findIndex((each) => labelOf(each) === label);
    if (same !== -1) choose(other, same);
  }
  try {
    localStorage.setItem(`starlight-synced-tabs__${name}`, label);
  } catch {
    // Without storage the choice holds for this page.
  }
  scrollBy({ top: set.getBoundingClientRect().top - top, behavior: 'instant' });
}

function choose(set: HTMLElement, index: number): void {
  const panels = set.querySelectorAll<HTMLElement>(':scope > [role=tabpanel]');
  for (const [at, tab] of tabsOf(set).entries()) {
    const isChosen = at === index;
    tab.setAttribute('aria-selected', String(isChosen));
    if (isChosen) tab.removeAttribute('tabindex');
    else tab.tabIndex = -1;
    const panel = panels[at];
    if (panel !== undefined) panel.hidden = !isChosen;
  }
}

/** The tab that a key leads to from another; none before the first or behind the last. */
export function nextByKey(key: string, index: number, count: number): number | undefined {
  const leads = new Map([
    ['ArrowLeft', index - 1],
    ['ArrowRight', index + 1],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const next = leads.get(key);
  return next !== undefined && next >= 0 && next < count ? next : undefined;
}

function tabsOf(set: HTMLElement): HTMLElement[] {
  return [...set.querySelectorAll<HTMLElement>(':scope > [role=tablist] > [role=tab]')];
}

function labelOf(tab: HTMLElement | undefined): string {
  return tab?.textContent.trim() ?? '';
}
