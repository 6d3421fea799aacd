/**
 * A page whose scripts no screen reader reads out and HTML allows: Starlight marks those of its sidebar with
 * `aria-hidden`, which no script may have; an element around each hides it as well.
 */
export function withHiddenScripts(html: string): string {
  const [before = '', ...parts] = html.split(MARKED);
  return [
    before,
    ...parts.map((part) => {
      const end = part.indexOf(END);
      if (end === -1) return `${MARKED}${part}`;
      return `<div hidden><script>${part.slice(0, end)}${END}</div>${part.slice(end + END.length)}`;
    }),
  ].join('');
}

const MARKED = '<script aria-hidden="true">';
const END = '</script>';
