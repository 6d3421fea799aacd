import type { BuilderData } from '../../config/builder/data.ts';
import type { SwapData } from '../../config/swap/data.ts';
import { namedProducts } from '../../config/swap/stack.ts';
import { keepStack, readStack } from './stack-choice.ts';

const MOST_OFFERED = 8;

/** The products that the reader's company uses: said once, kept in this browser, followed on every plugin's page. */
export function stackPanel(
  root: HTMLElement,
  data: SwapData,
  builder: BuilderData,
  follow: (ids: readonly string[]) => void,
): StackPanel {
  const products = new Map(
    [...builder.elsewhere, ...builder.connectors].map(({ id, name }) => [id, name]),
  );
  const list = root.querySelector<HTMLElement>('[data-stack]')!;
  const form = root.querySelector<HTMLFormElement>('[data-stack-add]')!;
  const input = form.querySelector('input')!;
  form
    .querySelector('datalist')!
    .replaceChildren(...[...products.values()].map((name) => new Option(name, name)));
  const ids = () => readStack().filter((id) => products.has(id));
  const change = (next: readonly string[]) => {
    keepStack(next);
    follow(next);
  };
  const chip = (id: string, isChosen: boolean) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cc-button';
    button.textContent = `${isChosen ? '✓' : '+'} ${products.get(id) ?? id}`;
    button.dataset['focus'] = `stack-${id}`;
    button.setAttribute('aria-pressed', String(isChosen));
    button.addEventListener('click', () => {
      change(isChosen ? ids().filter((each) => each !== id) : [...ids(), id]);
      list.querySelector<HTMLElement>(`[data-focus="${CSS.escape(`stack-${id}`)}"]`)?.focus();
    });
    return button;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = input.value.trim().toLowerCase();
    const found = [...products].find(([, name]) => name.toLowerCase() === typed);
    form.querySelector('[data-stack-message]')!.textContent =
      found === undefined ? `The catalog has no “${input.value.trim()}”.` : '';
    if (found === undefined) return;
    input.value = '';
    if (!ids().includes(found[0])) change([...ids(), found[0]]);
  });
  return {
    ids,
    show: () => {
      const chosen = ids();
      const offered = namedProducts(data, builder)
        .filter(({ id }) => !chosen.includes(id))
        .slice(0, MOST_OFFERED);
      list.replaceChildren(
        ...chosen.map((id) => chip(id, true)),
        ...offered.map(({ id }) => chip(id, false)),
      );
    },
  };
}

interface StackPanel {
  /** The products chosen, by their ids. */
  ids: () => string[];
  /** Shows what is chosen, and what the plugin names besides. */
  show: () => void;
}
