import type { BrowseItem } from '../../views/browse-rows.ts';
import { logoPath } from '../../views/logo-path.ts';
import { monogram, monogramTint } from '../../views/monogram.ts';

/** Makes cards as the page has them, of the blank one in its template. */
export function cardMaker(template: HTMLTemplateElement, base: string) {
  return (item: BrowseItem): HTMLLIElement => {
    const card = (template.content.cloneNode(true) as DocumentFragment).querySelector('li')!;
    const { id, name, description, endpoint, icon, badges } = item;
    drawLogo(card.querySelector<HTMLElement>('.cc-logo')!, name, icon, base);
    const link = card.querySelector<HTMLAnchorElement>('.name a')!;
    link.href = `${base}connectors/${id}/`;
    link.textContent = name;
    card.querySelector('.description')!.textContent = description;
    const add = card.querySelector<HTMLElement>('[data-add-place]')!;
    if (endpoint === undefined) add.remove();
    else add.dataset['addPlace'] = endpoint;
    const badge = card.querySelector<HTMLElement>('.cc-badge')!;
    badge.replaceWith(
      ...badges.map(({ label, tone }) => {
        const made = badge.cloneNode() as HTMLElement;
        made.textContent = label;
        if (tone !== undefined) made.dataset['tone'] = tone;
        return made;
      }),
    );
    return card;
  };
}

function drawLogo(box: HTMLElement, name: string, icon: string | undefined, base: string): void {
  box.classList.remove(`monogram-${monogramTint('')}`);
  if (icon === undefined) {
    box.classList.add(`monogram-${monogramTint(name)}`);
    box.textContent = monogram(name);
    return;
  }
  const image = document.createElement('img');
  if (!icon.startsWith('logos:')) image.className = 'sign';
  image.alt = '';
  image.loading = 'lazy';
  image.decoding = 'async';
  image.src = base.replace(/\/$/, '') + logoPath(icon);
  box.replaceChildren(image);
}
