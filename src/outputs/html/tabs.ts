import { attribute, markup, type Content, type Markup } from './markup.ts';

/**
 * Tabs above their panels: `role="tabpanel"`, an id of name and tab, all but the first hidden. A page with tabs
 * starts them with `StartTabs.astro` behind the last of them.
 */
export function tabs({ name, title, tabs: all }: Tabs, panels: Content): Markup {
  return markup`
    <div class="cc-tabs" data-tabs="${name}">
      <div role="tablist" class="not-content" aria-label="${title}">
        ${all.map(
          ({ id, label }, index) => markup`
            <a role="tab" href="#${name}-${id}" id="${name}-tab-${id}" aria-controls="${name}-${id}"
              ${' '}aria-selected="${index === 0 ? 'true' : 'false'}"
              ${attribute('tabindex', index === 0 ? undefined : '-1')}>${label}</a>
          `,
        )}
      </div>
      ${panels}
    </div>
  `;
}

export interface Tabs {
  /** What is chosen, such as a program: the choice is remembered by it, in all tabs of that name. */
  name: string;
  /** What the tabs are called together. */
  title: string;
  tabs: readonly { id: string; label: string }[];
}
