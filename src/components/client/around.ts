/** Makes a page lead to what it knows of the chosen program, and say above what the panel of that says of sign-in. */
export function showAround(panel: HTMLElement, panels: Element): void {
  const guide = panels.querySelector<HTMLAnchorElement>('[data-client-guide]');
  if (guide) guide.hash = panel.id.replace('client-', '');
  showAbove(panel);
}

function showAbove(panel: HTMLElement): void {
  const [client, sentence, who] = ['client', 'sentence', 'who'].map((part) =>
    document.querySelector(`[data-above="${part}"]`),
  );
  if (!client || !sentence || !who) return;
  first ??= { sentence: contentOf(sentence), who: contentOf(who) };
  // Without words of its own it is as was said first.
  const own = panel.querySelector<HTMLElement>('.sign-in');
  const note = own?.querySelector('.cc-note')?.textContent;
  const steps = own?.querySelector('.steps')?.cloneNode(true) ?? own?.dataset['nobody'];
  client.textContent = `in ${panel.ariaLabel}`;
  sentence.replaceChildren(...(own === null ? first.sentence : [note ?? '']));
  who.replaceChildren(...(own === null ? first.who : [steps ?? '']));
}

function contentOf(element: Element): (Node | string)[] {
  return [...element.childNodes];
}

// As the page came.
let first: Said | undefined;

/** The contents of what is said of sign-in. */
interface Said {
  sentence: (Node | string)[];
  who: (Node | string)[];
}
