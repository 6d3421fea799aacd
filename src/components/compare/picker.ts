import type { AbsentKind } from '../../catalog/absent.ts';
import { loadJson } from '../dom.ts';

/** Makes the field offer the connectors by name, and hands on the one that is chosen. */
export function startPicker(root: HTMLElement, base: string, add: (id: string) => void): void {
  const form = root.querySelector<HTMLFormElement>('[data-add]')!;
  const input = form.querySelector('input')!;
  const list = form.querySelector('datalist')!;
  let names: Promise<[id: string, name: string][]> | undefined;
  const load = () =>
    (names ??= loadJson<[string, string][]>(`${base}/compare/names.json`).then((found = []) => {
      list.replaceChildren(...found.map(([, name]) => new Option(name, name)));
      return found;
    }));
  const choose = async (isWhole: boolean) => {
    const typed = fold(input.value);
    if (typed === '') return;
    const found = await load();
    const exact = found.find(([id, name]) => fold(name) === typed || id === typed);
    const near = found.filter(([, name]) => fold(name).includes(typed));
    const [id] = exact ?? (isWhole ? [] : (near[0] ?? []));
    const message = form.querySelector('[data-message]')!;
    message.textContent = '';
    if (id !== undefined) {
      input.value = '';
      add(id);
    } else if (!isWhole) {
      message.textContent = await nothingCalled(input.value.trim(), `${base}/builder/without.json`);
    }
  };
  input.addEventListener('focus', () => void load());
  // What is taken from the list comes as one change.
  input.addEventListener('input', (event) => {
    const isTyped = event instanceof InputEvent && event.inputType === 'insertText';
    if (!isTyped) void choose(true);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void choose(false);
  });
}

/** That nothing has a name; of a known product, what is nearest. */
async function nothingCalled(name: string, url: string): Promise<string> {
  const { absent = [] } = (await loadJson<{ absent: AbsentKind[] }>(url)) ?? {};
  for (const { products, nearest } of absent) {
    const product = products.find((each) => fold(each) === fold(name));
    if (product !== undefined) {
      return `${product} is not in the catalog. The nearest: ${nearest.join(', ')}.`;
    }
  }
  return `No connector is called “${name}”. Try its short name, or search the site.`;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
