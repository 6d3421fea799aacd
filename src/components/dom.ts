import { copyText } from './copy/copy-text.ts';

/** Loads data of this site; undefined where that fails. */
export async function loadJson<Data>(url: string): Promise<Data | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as Data) : undefined;
  } catch {
    return undefined;
  }
}

/** Lets the browser paint and answer before work goes on. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** A list item; whatever the text holds, it stays text. */
export function listItem(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

/** A link; whatever its words hold, they stay text. */
export function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

/** A label with its text above the control. */
export function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  const name = document.createElement('span');
  name.textContent = text;
  label.append(name, control);
  return label;
}

/** Replaces children; who had the focus inside has it again, at the same place of its text. */
export function replaceKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const key =
    active instanceof HTMLElement && parent.contains(active) ? active.dataset['focus'] : '';
  const place = active instanceof HTMLInputElement ? active.selectionStart : null;
  parent.replaceChildren(...children);
  if (!key) return;
  const next = parent.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
  next?.focus({ preventScroll: true });
  if (next instanceof HTMLInputElement && place !== null && next.type === 'text') {
    next.setSelectionRange(place, place);
  }
}

/** Saves a text as a file; a leading dot is left out, browsers hide or refuse such names. */
export function download(path: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = path.replace(/^.*[\\/]/, '').replace(/^\./, '') || 'mcp.json';
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Copies the address of the page; gives the sentence that says so, or what to do where it is not allowed. */
export async function copyAddress(): Promise<string> {
  return (await copyText(location.href))
    ? 'The link is copied.'
    : 'Copy the address of this page: it holds the choice.';
}
