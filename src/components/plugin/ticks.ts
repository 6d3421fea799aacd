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
  const done = readKeptList(key, isText, boxes.length);
  for (const box of boxes) box.checked = done.includes(box.dataset['tick'] ?? '');
  root.addEventListener('change', () => {
    const ticked = boxes.flatMap((box) => (box.checked ? (box.dataset['tick'] ?? []) : []));
    keep(key, ticked);
    show();
  });
  show();
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
