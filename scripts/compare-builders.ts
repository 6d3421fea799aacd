import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { root } from './directories.ts';

/**
 * Seconds that Hugo and Eleventy take, with Pagefind behind them, for as many pages as a built site has connectors: ones
 * of one sentence, ones that say in a bare layout what ours say, those with the configurations of all programs as well,
 * and ones with the bytes of ours. Undefined where one cannot be run.
 */
export async function compareBuilders(site: string, directory: string): Promise<Comparison[]> {
  const pages = await Array.fromAsync(glob('connectors/*/index.html', { cwd: site }));
  const comparisons: Comparison[] = [];
  for (const builder of builders) {
    const isThere = await builder.prepare(directory);
    for (const [size, { format, source, write }] of Object.entries(sizes)) {
      if (!isThere) {
        comparisons.push({ builder: builder.name, size, seconds: undefined, words: undefined });
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
      const told = await run([process.execPath, pagefind, '--site', 'public'], folder);
      const seconds = (performance.now() - start) / 1000;
      const words = /Indexed (\d+) words/.exec(told)?.[1];
      comparisons.push({
        builder: builder.name,
        size,
        seconds,
        words: words === undefined ? undefined : Number(words),
      });
    }
  }
  return comparisons;
}

/** What a page is made from: a file of the built site, and what is written of it, with front matter. */
const sizes: Readonly<Record<string, PageSize>> = {
  'one sentence': {
    format: 'html',
    source: (page) => page,
    write: (_html, index) =>
      `---\ntitle: Connector ${index}\nlayout: bare\n---\n<p>What it does, in a sentence.</p>\n`,
  },
  // All that a reader reads, and what a search finds: the blocks of code are ignored by it on our pages, too.
  'our text': {
    format: 'md',
    source: twinOf,
    write: (text, index) =>
      `---\ntitle: Connector ${index}\nlayout: bare\n---\n${withoutBraces(withoutCode(text))}`,
  },
  'our text and code': {
    format: 'md',
    source: twinOf,
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

function twinOf(page: string): string {
  return page.replace(/\/index\.html$/, '.md');
}

/** Markdown without its blocks of code. */
function withoutCode(text: string): string {
  let fence: string | undefined;
  const kept = text.split('\n').filter((line) => {
    const mark = /^ *(`{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined;
    }
    if (mark === fence) fence = undefined;
    return false;
  });
  return kept.join('\n');
}

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

/** Runs a command; answers what it printed. */
async function run([program = '', ...args]: readonly string[], cwd?: string): Promise<string> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const [told, [code]] = await Promise.all([
    textOf(child.stdout),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`${program} ended with exit code ${String(code)}.`);
  return told;
}

const pagefind = join(root, 'node_modules/pagefind/lib/runner/bin.cjs');

/** What one builder took for pages of one size. */
export interface Comparison {
  builder: string;
  size: string;
  seconds: number | undefined;
  /** How many different words Pagefind found in its pages. */
  words: number | undefined;
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
