import type { BrandIcon } from '../../views/icon.ts';
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
export function logo(name: string, icon: BrandIcon | undefined): HTMLElement {
  const box = element('span', 'compare-logo');
  box.ariaHidden = 'true';
  if (icon === undefined) {
    box.classList.add(`monogram-${monogramTint(name)}`);
    box.textContent = monogram(name);
  } else if (icon.image !== undefined) {
    const image = element('img');
    image.src = icon.image;
    image.alt = '';
    box.append(image);
  } else {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('fill', icon.color);
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', icon.path);
    svg.append(path);
    box.append(svg);
  }
  return box;
}

const SVG = 'http://www.w3.org/2000/svg';
