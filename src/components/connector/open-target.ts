import { showPanel } from '../client/choice.ts';

/** Shows what the address of the page names: the panel of a program, and the folds around it, which not every browser opens. */
export function openTarget(): void {
  open();
  addEventListener('hashchange', open);
}

function open(): void {
  const id = decode(location.hash.slice(1));
  showPanel(id.replace('client-', ''));
  const target = id === '' ? null : document.getElementById(id);
  let isOpened = false;
  for (let fold = foldAround(target); fold; fold = foldAround(fold.parentElement)) {
    isOpened ||= !fold.open;
    fold.open = true;
  }
  if (isOpened) target?.scrollIntoView();
}

function foldAround(element: Element | null): HTMLDetailsElement | null {
  return element?.closest('details') ?? null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
