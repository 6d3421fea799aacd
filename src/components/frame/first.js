// Runs before a page is shown, so that nothing changes or jumps: takes up what was chosen on an earlier page.
{
  const theme = readKept('localStorage', 'starlight-theme') || 'auto';
  const program = readKept('localStorage', 'connector-catalog.client');
  const menu = readMenu();
  const { dataset } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  dataset.themeChoice = theme;
  dataset.theme = theme === 'auto' ? system : theme;

  const whole = new Set();
  /** What is read up to its end, once. */
  const once = (selector, isWhole, show) => {
    for (const element of document.querySelectorAll(selector)) {
      if (whole.has(element) || !isWhole(element)) continue;
      whole.add(element);
      show(element);
    }
  };
  const follow = () => {
    once(
      '[data-theme-choice]',
      (field) => field.nextElementSibling,
      (field) => {
        field.value = theme;
      },
    );
    once(
      'select.client',
      (field) => field.nextElementSibling,
      (field) => {
        for (const [id, name] of PROGRAMS) field.append(new Option(name, id));
      },
    );
    once(
      '#starlight__sidebar',
      // A popover is hidden until a style says otherwise.
      (pane) => menu !== null && document.querySelector('.main-frame') && pane.checkVisibility(),
      (pane) => {
        const [place, isOpen] = menu;
        if (!isOpen) pane.querySelector('details').open = false;
        pane.scrollTop = place;
      },
    );
    // The panels behind it are hidden as they are.
    once(
      `[data-clients] > .cc-panel`,
      (panel) => panel.id === `client-${program}`,
      (panel) => {
        for (const each of panel.parentElement.querySelectorAll(':scope > .cc-panel')) {
          each.hidden = each !== panel;
        }
      },
    );
  };
  const observer = new MutationObserver(follow);
  observer.observe(document, { childList: true, subtree: true });
  // Of the style sheets.
  document.addEventListener('load', follow, true);
  addEventListener('DOMContentLoaded', () => {
    follow();
    observer.disconnect();
    document.removeEventListener('load', follow, true);
  });
}

function readKept(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

function readMenu() {
  try {
    return JSON.parse(readKept('sessionStorage', 'cc-menu'));
  } catch {
    return null;
  }
}
