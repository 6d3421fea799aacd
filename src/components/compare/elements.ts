import { monogram, monogramTint } from '../../views/monogram.ts';

/** An element with a class and children; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** The logo of a connector, as pages draw it. */
export function logo(name: string, drawing: string | undefined): HTMLElement {
  const box = element('span', 'compare-logo');
  box.ariaHidden = 'true';
  if (drawing === undefined) {
    box.classList.add(`monogram-${monogramTint(name)}`);
    box.textContent = monogram(name);
    return box;
  }
  const image = element('img');
  image.src = drawing;
  image.alt = '';
  box.append(image);
  return box;
}
