declare namespace App {
  interface Locals {
    /** The logo a page wants beside its title. */
    titleLogo?: import('./outputs/html/markup.ts').Markup;
  }
}

interface ImportMetaEnv {
  /** The folder `src` of this project, for a module that is bundled. */
  readonly SOURCE_FOLDER?: string;
  /** "false" where Astro makes every page whole, also those that a build makes beside it. */
  readonly MADE_BESIDE: string;
  /** The hosted search engine of this build as JSON; empty where search runs in the browser alone. */
  readonly HOSTED_SEARCH: string;
}

// For tsc alone, which does not read components; `astro check` does.
declare module '*.astro' {
  const component: (props: never) => unknown;
  export default component;
}
