/** Where the choice is kept, in this browser alone; `first.js` reads it too. */
const KEY = 'starlight-theme';

/** Makes the fields for the colours of the page choose them, and the page follow the system where nothing is chosen. */
export function startThemeChoice(): void {
  const light = matchMedia('(prefers-color-scheme: light)');
  const { dataset } = document.documentElement;
  const show = () => {
    const choice = dataset['themeChoice'] ?? 'auto';
    dataset['theme'] = choice === 'auto' ? (light.matches ? 'light' : 'dark') : choice;
    for (const field of document.querySelectorAll<HTMLSelectElement>('[data-theme-choice]')) {
      field.value = choice;
    }
  };
  light.addEventListener('change', show);
  // A page that comes back whole has the choice of its time.
  addEventListener('pageshow', show);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement && target.matches('[data-theme-choice]'))) return;
    dataset['themeChoice'] = target.value;
    try {
      localStorage.setItem(KEY, target.value === 'auto' ? '' : target.value);
    } catch {
      // This page follows all the same.
    }
    show();
  });
}
