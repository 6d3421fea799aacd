/**
 * The licences of the packages whose code is shipped, in a site or otherwise, as one text: what each asks to be
 * kept with its code.
 */
export function licencesText(
  packages: readonly ShippedPackage[],
  opening: string = openingOfSite,
): string {
  const parts = packages
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, ...(text === undefined ? [] : [text.trim()])].join(
        '\n\n',
      ),
    );
  return `${[opening, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * The package that a module belongs to, by its path.
 * @example
 * packageOf('/a/node_modules/@b/c/dist/x.js') // => '/a/node_modules/@b/c'
 */
export function packageOf(module: string): string | undefined {
  const folders = module.replaceAll('\\', '/').split('/');
  const at = folders.lastIndexOf('node_modules');
  if (at === -1) return undefined;
  const end = at + (folders[at + 1]?.startsWith('@') ? 3 : 2);
  return folders.slice(0, end).join('/');
}

const openingOfSite =
  'This site ships code and drawings of the packages below. Each stands under its own licence. The logos are trademarks of their owners, shown to name their products.';

/** A package of which something is in the site. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As its manifest names it. */
  licence: string;
  text: string | undefined;
}
