/** Shows one part of the page at a time: that of the address, else the first. */
export function startParts(): void {
  const root = document.querySelector<HTMLElement>('page-parts');
  if (root === null) return;
  const parts = [...root.querySelectorAll<HTMLElement>(':scope > [data-part]')];
  const links = [...root.querySelectorAll<HTMLAnchorElement>(':scope > nav a')];
  const partOf = (fragment: string) => {
    // A choice that an address holds is no anchor.
    const id = fragment.includes('=') ? root.dataset['choice']! : decode(fragment.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    return parts.find((part) => part.contains(target)) ?? parts[0];
  };
  const show = (shown: HTMLElement | undefined) => {
    for (const part of parts) {
      // Where a browser can, its search through the page finds what is hidden, and opens it.
      if (part === shown) part.removeAttribute('hidden');
      else part.hidden = 'until-found';
    }
    for (const link of links) {
      if (partOf(link.hash) === shown) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    root.dataset['ready'] = '';
  };
  for (const part of parts) part.addEventListener('beforematch', () => show(part));
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      // What is chosen on the page stays in its address.
      if (!location.hash.includes('=')) history.pushState(null, '', link.hash);
      show(partOf(link.hash));
    });
  }
  const follow = () => show(partOf(location.hash));
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  follow();
  const target = document.getElementById(decode(location.hash.slice(1)));
  if (target !== null && !parts[0]?.contains(target)) target.scrollIntoView();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
