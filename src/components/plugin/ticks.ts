import { keep, readKeptList } from '../kept.ts';

const KEY = 'connector-catalog.ticks.';

/** Keeps in this browser which connectors of a plugin are done, and counts them. */
export function startTicks(): void {
  const root = document.querySelector<HTMLElement>('roll-out');
  const boxes = [...(root?.querySelectorAll<HTMLInputElement>('[data-tick]') ?? [])];
  if (root === null || boxes.length === 0) return;
  const key = KEY + (root.dataset['plugin'] ?? '');
  const show = () => {
    root.querySelector('[data-ticked]')!.textContent = String(
      boxes.filter(({ checked }) => checked).length,
    );
  };
  const follow = () => {
    const done = readKeptList(key, isText, boxes.length);
    for (const box of boxes) box.checked = done.includes(box.dataset['tick'] ?? '');
    show();
  };
  root.addEventListener('change', ({ target }) => {
    const changed = boxes.find((box) => box === target)?.dataset['tick'];
    if (changed === undefined) return;
    // What another tab has ticked meanwhile stays.
    const others = readKeptList(key, isText, boxes.length).filter((each) => each !== changed);
    keep(key, (target as HTMLInputElement).checked ? [...others, changed] : others);
    show();
  });
  // Another tab, or the back button, may have changed it.
  addEventListener('storage', follow);
  follow();
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
