/** Marks in the lists of what is on the page where the reader is, and folds the small one once it was used. */
export function startContents(): void {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-contents]')];
  if (lists.length === 0) return;
  let isWaiting = false;
  const wait = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      for (const list of lists) mark(list);
    });
  };
  addEventListener('scroll', wait, { passive: true });
  addEventListener('resize', wait);
  wait();
  const fold = document.querySelector<HTMLDetailsElement>('[data-contents] details');
  if (fold === null) return;
  document.addEventListener('click', ({ target }) => {
    const summary = fold.querySelector('summary');
    if (!(target instanceof Node && summary?.contains(target))) fold.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    if (fold.contains(document.activeElement)) fold.querySelector('summary')?.focus();
    fold.open = false;
  });
}

/** The last heading above the edge is the one that is read; what is hidden has no place. */
function mark(list: HTMLElement): void {
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 40;
  const links = [...list.querySelectorAll('a')];
  const above = links.filter(({ hash }) => {
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    return heading?.checkVisibility() === true && heading.getBoundingClientRect().top <= edge;
  });
  const current = above.at(-1) ?? links[0];
  for (const link of links) {
    if (link === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const now = list.querySelector('[data-contents-now]');
  if (now !== null) now.textContent = current?.textContent ?? '';
}
