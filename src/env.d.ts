declare namespace App {
  interface Locals {
    /** The logo a page wants beside its title. */
    titleLogo?: import('./outputs/html/markup.ts').Markup;
    /** What a page shows in the place of its own, where only its frame is asked for. */
    framed?: Omit<import('./components/frame/page-frame.ts').FramedPage, 'path'>;
  }
}

interface ImportMetaEnv {
  /** "true" where Starlight makes every page whole, also where it could make one frame for all of a kind. */
  readonly WHOLE_PAGES: string;
  /** The hosted search engine of this build as JSON; empty where search runs in the browser alone. */
  readonly HOSTED_SEARCH: string;
  /** Where the catalog and the marketplaces lie that the pages show, as JSON. */
  readonly WORKSPACE_DIRECTORIES: string;
}

// For tsc alone, which does not read components; `astro check` does.
declare module '*.astro' {
  const component: (props: never) => unknown;
  export default component;
}
