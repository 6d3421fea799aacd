import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** Whatever takes text as markup or as a program, as it is written in code. */
const sinks = new RegExp(
  [
    // Astro
    'set:html|is:raw|is:inline|define:vars|unescapeHTML|markHTMLString|HTMLString\\b|HTMLBytes',
    // Starlight: the content of a tag of the head, and the parts of a page that are HTML
    `tag: '(?:title|style|script|noscript|template)'|tag === 'title'|\\bhero:|\\bbanner:`,
    // Markdown and frameworks
    'allowDangerousHtml|rehype-raw|dangerouslySetInnerHTML|\\bhtmlToHast\\b',
    // The DOM
    '(?:inner|outer)HTML|insertAdjacentHTML|document\\.write|createContextualFragment|parseFromString',
    'DOMParser|setHTML|parseHTML|srcdoc|\\bXSLTProcessor\\b|\\bcreateElementNS\\b|cssText|insertRule',
    `setAttribute\\((?!'(?:aria-[a-z]+)')|\\son[a-z]{4,}=["'{]`,
    // Programs
    '\\beval\\(|new Function\\b|javascript:|set(?:Timeout|Interval)\\([\'"`]|text/html|application/ld',
    'type="application/json"|importScripts',
  ].join('|'),
);

const byMarkup = 'made by `markup`, which escapes';

/** Each use that is right, by file and line, and why what stands there is no stranger's. */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/components/frame/head.ts': {
    "if (tag === 'title') {": 'the one title, escaped on the next line',
    "tag: 'title' | 'base' | 'link' | 'style' | 'meta' | 'script' | 'noscript' | 'template';":
      'a type',
  },
  'src/components/frame/policy-integration.ts': {
    "if (attributes.includes('is:inline')) scripts.add(blockHash(text));":
      'the scripts of components, as their sources have them',
  },
  'src/components/frame/finished-pages.ts': {
    "const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;":
      'which of the answers are pages',
  },
  'src/components/changes/ChangeLines.astro': {
    '<Fragment set:html={changeLines(Astro.props.lines)?.text} />': byMarkup,
  },
  'src/components/connector/ConnectorPage.astro': {
    '<Fragment set:html={Astro.props.content.text} />': byMarkup,
  },
  'src/components/connector/EndpointList.astro': {
    '<Fragment set:html={endpointList(Astro.props.endpoints).text} />': byMarkup,
  },
  'src/components/connector/Sources.astro': {
    '<Fragment set:html={sources(Astro.props.sources).text} />': byMarkup,
  },
  'src/components/connectors/Card.astro': {
    '<Fragment set:html={card(view, level).text} />': byMarkup,
  },
  'src/components/connectors/Logo.astro': {
    '<Fragment set:html={logo(Astro.props).text} />': byMarkup,
  },
  'src/components/copy/CopyBlock.astro': {
    '<Fragment set:html={copyBlock(Astro.props, true).text} />': byMarkup,
  },
  'src/components/frame/PageTitle.astro': {
    '<Fragment set:html={titleLogo?.text} />': byMarkup,
  },
  'src/components/frame/ThemeProvider.astro': {
    '<script is:inline src={pageLink(firstScript.path)}></script>':
      'a script without a word of the catalog',
  },
  'src/components/client/ClientPanels.astro': {
    '<Fragment set:html={clientPanels(panels).text} />': byMarkup,
  },
  'src/outputs/changes.ts': {
    '<link rel="alternate" type="text/html" href="${escapeMarkup(publicLink(path))}"/>': 'escaped',
    '<link rel="alternate" type="text/html" href="${escapeMarkup(publicLink(\'/changes/\'))}"/>':
      'escaped',
  },
  'scripts/static-server.ts': {
    "response.setHeader('Content-Type', 'text/html; charset=utf-8');": 'the built page 404.html',
  },
};

/** Components of the libraries that write HTML as it is, and what each gets here. */
const components: Readonly<Record<string, string>> = {
  '@astrojs/starlight/dist/components/AnchorHeading.astro': 'not used',
  '@astrojs/starlight/dist/components/Banner.astro': 'not used: no page has a `banner`',
  '@astrojs/starlight/dist/components/Head.astro': 'what components/frame/head.ts finishes',
  '@astrojs/starlight/dist/components/Hero.astro': 'not used: no page has a `hero`',
  '@astrojs/starlight/dist/components/Search.astro': 'replaced by components/search',
  '@astrojs/starlight/dist/components/Select.astro': 'replaced by components/frame',
  '@astrojs/starlight/dist/components/SidebarPersister.astro': 'replaced by components/frame',
  '@astrojs/starlight/dist/components/ThemeProvider.astro': 'replaced by components/frame',
  '@astrojs/starlight/dist/components/ThemeSelect.astro': 'replaced by components/frame',
  '@astrojs/starlight/dist/components-internals/TableOfContents/TableOfContentsList.astro':
    'replaced by components/frame',
  '@astrojs/starlight/dist/user-components/Card.astro': 'not used',
  '@astrojs/starlight/dist/user-components/FileTree.astro': 'not used',
  '@astrojs/starlight/dist/user-components/Icon.astro': 'a drawing of Starlight, by its name',
  '@astrojs/starlight/dist/user-components/LinkCard.astro': 'not used',
  '@astrojs/starlight/dist/user-components/Steps.astro': 'not used',
  '@astrojs/starlight/dist/user-components/Tabs.astro': 'not used',
  'astro-expressive-code/components/Code.astro': 'files of `examples/` and workflows, highlighted',
};

test('text becomes markup or a program only where it is listed, with a reason', () => {
  const found = globSync('{src,scripts,public,examples}/**/*.{astro,mdx,md,ts,mjs,js,html,svg}', {
    cwd: root,
  })
    .concat('astro.config.mjs')
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .flatMap((file) => usesIn(file).map((line) => `${file}: ${line}`))
    .sort();
  const listed = Object.entries(allowed).flatMap(([file, lines]) =>
    Object.keys(lines).map((line) => `${file}: ${line}`),
  );
  assert.deepEqual(found, listed.sort());
});

test('the components of the libraries that write HTML are known', () => {
  const found = globSync(
    ['@astrojs/starlight/dist/**/*.astro', 'astro-expressive-code/components/*.astro'],
    { cwd: join(root, 'node_modules') },
  )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) =>
      /set:html|define:vars|is:inline/.test(
        readFileSync(join(root, 'node_modules', file), 'utf8').replaceAll(/<!--.*?-->/gs, ''),
      ),
    );
  assert.deepEqual(found.sort(), Object.keys(components).sort());
});

test('of the components of Starlight only those are used that take no HTML of ours', () => {
  const used = new Set(
    globSync('src/**/*.{astro,mdx,ts}', { cwd: root }).flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /import \{([^}]*)\} from '@astrojs\/starlight\/components'/g,
        ),
      ].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
    ),
  );
  assert.deepEqual([...used].sort(), ['Code']);
});

function usesIn(file: string): string[] {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => sinks.test(line))
    .map((line) => line.trim());
}
