import { brandIcon } from '../../views/icon.ts';
import { pageLink } from '../../views/link.ts';
import { logoPath } from '../../views/logo-path.ts';
import { monogram, monogramTint } from '../../views/monogram.ts';
import { attribute, markup, type Markup } from './markup.ts';

/**
 * The drawing of a brand, or the letters of its name. Cards of long lists name a file, which is loaded when it
 * comes into view; what is always in view is in the page.
 */
export function logo({ name, icon, size = 'medium', isShared = false }: Logo): Markup {
  const brand = brandIcon(icon);
  if (brand === undefined || icon === undefined) {
    const tint = `monogram-${monogramTint(name)}`;
    return markup`<span class="cc-logo ${size} ${tint}" aria-hidden="true">${monogram(name)}</span>`;
  }
  return markup`<span class="cc-logo ${size}" aria-hidden="true">${drawing()}</span>`;

  function drawing(): Markup {
    if (isShared && brand?.image === undefined)
      return markup`<svg focusable="false"><use href="#logo-${icon}"/></svg>`;
    if (size === 'medium') {
      const kind = attribute('class', brand?.image === undefined ? 'sign' : undefined);
      return markup`<img${kind} src="${pageLink(logoPath(icon!))}" alt="" loading="lazy" decoding="async">`;
    }
    if (brand?.image !== undefined) return markup`<img src="${brand.image}" alt="">`;
    return markup`
      <svg viewBox="0 0 24 24" fill="${brand?.color}" focusable="false"><path d="${brand?.path}"/></svg>
    `;
  }
}

export interface Logo {
  name: string;
  icon?: string | undefined;
  size?: 'small' | 'medium' | 'large';
  /** Whether the page has a `LogoSprite` with its drawing, which is drawn more than once. */
  isShared?: boolean;
}
