// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { editUrl, siteUrl } from './src/views/settings.ts';
import { sidebar } from './src/views/sidebar.ts';
import { locales } from './src/words/languages.ts';

/** @type {import('astro').AstroIntegration} */
const writtenPages = {
  name: 'written-pages',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) => {
      const entrypoint = new URL('./src/components/frame/written-pages.ts', import.meta.url);
      addMiddleware({ order: 'pre', entrypoint });
    },
  },
};

/**
 * Leaves out what every page would load and none needs: the styles of asides (tests/site/guides.test.ts holds that no
 * guide has any), and the script that keeps which groups of Starlight's menu are open; ours does that itself.
 * @type {NonNullable<import('astro').ViteUserConfig['plugins']>[number]}
 */
const unneededParts = {
  name: 'unneeded-parts',
  enforce: 'pre',
  load: (id) => (unneeded.test(id) ? '' : undefined),
};

const unneeded =
  /starlight[\\/](?:dist[\\/])?(?:style[\\/]asides\.css|components-internals[\\/]SidebarPersistState\.[jt]s)$/;

/**
 * Loads what a script needs later, together with what that needs, in a few lines: Vite's own also load styles, which no
 * script of ours does (tests/site/weight.test.ts holds that), and know browsers of years ago; they were a tenth of the
 * script of most pages.
 * @type {() => NonNullable<import('astro').ViteUserConfig['plugins']>[number]}
 */
function shortPreload() {
  let base = '/';
  return {
    name: 'short-preload',
    enforce: 'pre',
    configResolved: (config) => {
      ({ base } = config);
    },
    load: (id) =>
      id !== '\0vite/preload-helper.js'
        ? undefined
        : `const seen = new Set();
export function __vitePreload(load, paths = []) {
  for (const path of paths) {
    if (seen.has(path)) continue;
    seen.add(path);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + path;
    document.head.append(link);
  }
  return load();
}`,
  };
}

export default defineConfig({
  ...siteUrl(),
  trailingSlash: 'always',
  // The browser need not fetch pages that nobody asked for.
  prefetch: false,
  // Dashes stay dashes: `--transport` in prose is a flag.
  markdown: { processor: satteri({ features: { smartPunctuation: { dashes: false } } }) },
  session: false,
  // The check of a pasted configuration runs beside the page and loads clients on demand.
  vite: {
    plugins: [unneededParts, shortPreload()],
    worker: {
      format: 'es',
      // Out of the folder whose files go without the policy of pages: a worker has one of its own.
      rolldownOptions: { output: { entryFileNames: 'workers/[name].[hash].js' } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Not the names of all that share it.
              chunkFileNames: ({ name }) =>
                `_astro/${name.startsWith('shared') ? 'shared' : '[name]'}.[hash].js`,
              // Of `Page.astro_astro_type_script_index_0_lang` what tells one from another.
              entryFileNames: ({ name }) => `_astro/${/^[\w-]*/.exec(name)?.[0]}.[hash].js`,
              // A file of some hundred bytes costs as much again to ask for: what few pages share goes together.
              codeSplitting: {
                groups: [
                  // What every page starts with, without what few of them load later.
                  {
                    name: 'page',
                    test: /components[\\/](?:address|builder[\\/]selection|client[\\/]choice|connector[\\/](?:open-target|wait-for-(?:filter|template))|copy[\\/]copy-(?:buttons|text)|frame[\\/](?:contents|menu|start-page|theme-choice)|search[\\/]wait-for-search|words)\.ts$|preload-helper/,
                    priority: 1,
                  },
                  // What is typed on the page of a connector, without what the builder makes of it.
                  {
                    name: 'typed',
                    test: /(?:config[\\/]template-value|components[\\/]typed-values)\.ts$/,
                    priority: 1,
                  },
                  // What builder, comparison and policies load first, and what two of them load next.
                  {
                    name: 'clients',
                    test: /(?:diagnostics[\\/]sentence|shell[\\/](?:printable|command-line)|clients[\\/](?:abilities|sign-in-abilities|bridge|name|entry-schema|settings|variables|write-entries|variable-syntaxes|clients)|protocol[\\/](?:transport|reference)|catalog[\\/]ways|config[\\/]builder[\\/](?:offers|shorten|pack|state)|builder[\\/](?:load|given)|components[\\/]dom)\.ts$/,
                    priority: 1,
                  },
                  {
                    name: 'servers',
                    test: /(?:catalog[\\/]catalog|coverage[\\/](?:connection|last|sign-in|connect)|protocol[\\/](?:data|secret|url-template|record)|clients[\\/](?:link|root|detect|entry-reader|entry-cursor|reading|snippet))\.ts$/,
                    priority: 1,
                  },
                  {
                    name: 'shared',
                    // Not what chooses for a comparison: lists load it and nothing else of that page.
                    test: /[\\/]src[\\/](?!.*[\\/]compare[\\/]).*\.ts$/,
                    minShareCount: 2,
                    entriesAware: true,
                    entriesAwareMergeThreshold: 6000,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      rolldownOptions: {
        // Astro marks each MDX page with a directive of its own, which means nothing once bundled. A module that one
        // page loads on demand and another with its scripts is meant so.
        onLog: (level, log, report) => {
          const expected = ['MODULE_LEVEL_DIRECTIVE', 'INEFFECTIVE_DYNAMIC_IMPORT'];
          if (!expected.includes(log.code ?? '')) report(level, log);
        },
      },
    },
  },
  integrations: [
    // Before Starlight, which prepares what a page that is not there needs no more.
    writtenPages,
    starlight({
      title: 'Connector Catalog',
      // English has no folder; of the others there are the pages of `translatedPages` alone.
      locales,
      description: 'Connectors for Claude: which exist, how to configure one, what plugins gain.',
      favicon: '/favicon.svg',
      editLink: { baseUrl: editUrl('') },
      customCss: [
        'theme',
        'signs',
        'page',
        'header',
        'search',
        'frame',
        'contents',
        'content',
        'tables',
      ].map((name) => `./src/styles/${name}.css`),
      components: {
        // Lighter than Starlight's: of its own they repeat drawings, scripts and classes in every page.
        PageFrame: './src/components/frame/PageFrame.astro',
        Header: './src/components/frame/Header.astro',
        SkipLink: './src/components/frame/SkipLink.astro',
        TwoColumnContent: './src/components/frame/TwoColumnContent.astro',
        ContentPanel: './src/components/frame/ContentPanel.astro',
        PageSidebar: './src/components/frame/PageSidebar.astro',
        ThemeProvider: './src/components/frame/ThemeProvider.astro',
        ThemeSelect: './src/components/frame/ThemeSelect.astro',
        Sidebar: './src/components/frame/Menu.astro',
        MobileMenuToggle: './src/components/frame/MobileMenuToggle.astro',
        TableOfContents: './src/components/frame/TableOfContents.astro',
        MobileTableOfContents: './src/components/frame/MobileTableOfContents.astro',
        SiteTitle: './src/components/frame/SiteTitle.astro',
        Search: './src/components/search/SiteSearch.astro',
        SocialIcons: './src/components/frame/HeaderLinks.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        Footer: './src/components/frame/SiteFooter.astro',
        LanguageSelect: './src/components/frame/Languages.astro',
        Hero: './src/components/frame/Nothing.astro',
        Banner: './src/components/frame/Nothing.astro',
        DraftContentNotice: './src/components/frame/Nothing.astro',
        FallbackContentNotice: './src/components/frame/Nothing.astro',
      },
      sidebar,
      routeMiddleware: './src/components/frame/route-data.ts',
      // Our own index (names, aliases, tools, URLs) and dialog: src/components/search/.
      pagefind: false,
      disable404Route: true,
      pagination: false,
      credits: false,
    }),
    // Guides replace these elements: links know the base path, tables scroll in their own frame.
    mdx({ optimize: { ignoreElementNames: ['a', 'table'] } }),
    // The build and dev commands add `catalogSite` with the directories that they were given: scripts/site-config.ts.
  ],
});
