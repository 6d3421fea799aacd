import { registerHooks } from 'node:module';

const observed = new Map(
  [
    ['diagnostics/json.ts', './json.ts'],
    ['plugins/frontmatter.ts', './frontmatter.ts'],
  ].map(([real, observing]) => [
    new URL(`../../../src/${real}`, import.meta.url).href,
    new URL(observing!, import.meta.url).href,
  ]),
);

/** Puts in place of the modules that read files of strangers, for all that import them, those that note what is asked. */
export function observeReaders(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const url = observed.get(found.url);
      return url === undefined || url === context.parentURL ? found : { ...found, url };
    },
  });
}
