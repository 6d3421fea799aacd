/**
 * The file of the site that holds the drawing of a brand: pages name it, and browsers keep it.
 * @example
 * logoPath('notion')           // => '/logos/notion.svg'
 * logoPath('logos:slack-icon') // => '/logos/logos-slack-icon.svg'
 */
export function logoPath(slug: string): string {
  return `/logos/${slug.replace(':', '-')}.svg`;
}
