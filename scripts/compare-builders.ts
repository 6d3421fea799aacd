import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './directories.ts';

/**
 * Seconds that Hugo and Eleventy take, with Pagefind behind them, for as many pages as a built site has connectors:
 * small ones with a title and a paragraph, ones from the Markdown of ours, and ones with the bytes of ours. Undefined where
 * one cannot be run.
 */
export async function compareBuilders(site: string, directory: string): Promise<Comparison[]> {
  const pages = await Array.fromAsync(glob('connectors/*/index.html', { cwd: site }));
  const comparisons: Comparison[] = [];
  for (const builder of builders) {
    const isThere = await builder.prepare(directory);
    for (const [size, { format, source, write }] of Object.entries(sizes)) {
      if (!isThere) {
        comparisons.push({ builder: builder.name, size, seconds: undefined });
        continue;
      }
      const folder = join(directory, `${builder.name}-${size}`.toLowerCase().replaceAll(' ', '-'));
      for (const [index, page] of pages.entries()) {
        const text = await readFile(join(site, source(page)), 'utf8');
        await put(join(folder, 'content', `page-${index}.${format}`), write(text, index));
      }
      for (const [path, text] of Object.entries(builder.files)) await put(join(folder, path), text);
      const start = performance.now();
      await run(builder.command(directory), folder);
      await run([process.execPath, pagefind, '--site', 'public'], folder);
      const seconds = (performance.now() - start) / 1000;
      comparisons.push({ builder: builder.name, size, seconds });
    }
  }
  return comparisons;
}

/** What a page is made from: a file of the built site, and what is written of it, with front matter. */
const sizes: Readonly<Record<string, PageSize>> = {
  bare: {
    format: 'html',
    source: (page) => page,
    write: (_html, index) =>
      `---\ntitle: Connector ${index}\nlayout: bare\n---\n<p>What it does, in a sentence.</p>\n`,
  },
  'our Markdown': {
    format: 'md',
    source: (page) => page.replace(/\/index\.html$/, '.md'),
    write: (text, index) =>
      `---\ntitle: Connector ${index}\nlayout: bare\n---\n${withoutBraces(text)}`,
  },
  'our bytes': {
    format: 'html',
    source: (page) => page,
    write: (html, index) =>
      `---\ntitle: Connector ${index}\nlayout: whole\n---\n${withoutBraces(html)}`,
  },
};

// A template would take two of them as its own.
function withoutBraces(text: string): string {
  return text.replaceAll('{{', '&#123;&#123;').replaceAll('{%', '&#123;%');
}

const builders: readonly Builder[] = [
  {
    name: 'Hugo',
    files: {
      'config.toml': "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section']\n",
      'layouts/_default/bare.html': layout('{{ .Title }}', '{{ .Content }}'),
      'layouts/_default/whole.html': '{{ .Content }}',
    },
    prepare: () => canRun(['hugo', 'version']),
    command: () => ['hugo', '--quiet'],
  },
  {
    name: 'Eleventy',
    files: {
      'eleventy.config.mjs': `export const config = {
  dir: { input: 'content', includes: '../layouts', output: 'public' },
  htmlTemplateEngine: false,
  markdownTemplateEngine: false,
};\n`,
      'layouts/bare.liquid': layout('{{ title }}', '{{ content }}'),
      'layouts/whole.liquid': '{{ content }}',
    },
    // No dependency of the project: it is here to be measured.
    prepare: async (directory) => {
      await put(join(directory, 'package.json'), '{"private":true}');
      return canRun(
        ['npm', 'install', '--silent', '--no-audit', '--no-fund', '@11ty/eleventy@3'],
        directory,
      );
    },
    command: (directory) => [
      process.execPath,
      join(directory, 'node_modules/@11ty/eleventy/cmd.cjs'),
      '--quiet',
    ],
  },
];

function layout(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body data-pagefind-body><h1>${title}</h1>${content}</body></html>\n`;
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function canRun(command: readonly string[], cwd?: string): Promise<boolean> {
  return run(command, cwd).then(
    () => true,
    () => false,
  );
}

async function run([program = '', ...args]: readonly string[], cwd?: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with exit code ${String(code)}.`);
}

const pagefind = join(root, 'node_modules/pagefind/lib/runner/bin.cjs');

/** What one builder took for pages of one size. */
export interface Comparison {
  builder: string;
  size: string;
  seconds: number | undefined;
}

interface PageSize {
  format: 'html' | 'md';
  /** The file of the built site, by that of its page. */
  source: (page: string) => string;
  write: (text: string, index: number) => string;
}

interface Builder {
  name: string;
  files: Readonly<Record<string, string>>;
  /** Whether it can be run. */
  prepare: (directory: string) => Promise<boolean>;
  command: (directory: string) => string[];
}
