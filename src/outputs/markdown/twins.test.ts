import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { allClients } from '../../clients/all-clients.ts';
import { connectView } from '../../views/connect-view.ts';
import { connectorSections } from '../../views/connector-sections.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { readWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { pluginSections } from '../../views/plugin-page.ts';
import { describeDocuments } from '../api/documents.ts';
import { guideMarkdown, parseGuide } from './guide.ts';
import { llmsFullText, llmsText, MOST_CHARACTERS, MOST_LISTED } from './llms.ts';
import { readGuides } from './read-guides.ts';
import { dangersIn, linksIn, parseOwnMarkdown } from './testing.ts';
import { listTwins } from './twins.ts';

const root = join(import.meta.dirname, '../../..');
let model: Workspace;
let twins: Map<string, string>;

before(async () => {
  process.chdir(root);
  model = await projectWorkspace();
  twins = await makeTwins(model);
});

async function makeTwins(of: Workspace): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { page, make } of await listTwins(of)) made.set(page, await make());
  return made;
}

const headings = (tree: Root, depth: number) =>
  tree.children.flatMap((node) =>
    node.type === 'heading' && node.depth === depth ? [toString(node)] : [],
  );

test('a twin has the sections of its page, in its order', () => {
  for (const connector of model.catalog.connectors) {
    const tree = parseOwnMarkdown(twins.get(`/connectors/${connector.id}/`) ?? '');
    assert.deepEqual(headings(tree, 1), [connector.name]);
    const titles = connectorSections(model, connector).map(({ title }) => title);
    assert.deepEqual(headings(tree, 2), titles, connector.id);
  }
  for (const plugin of model.plugins) {
    const tree = parseOwnMarkdown(twins.get(`/plugins/${plugin.id}/`) ?? '');
    const titles = pluginSections(plugin).map(({ title }) => title);
    assert.deepEqual(headings(tree, 2), titles, plugin.id);
  }
});

test('one of something is told as one', async () => {
  const many =
    /(?<![\d.,:])\b1 (?:connectors|categories|plugins|skills|tools|servers|endpoints|findings)\b/;
  for (const [page, text] of twins) assert.doesNotMatch(text, many, page);
  assert.doesNotMatch(llmsText(model, await readGuides()), many);
});

test('the twin of a connector holds its tools, requests and endpoints', () => {
  for (const { id, tools, useCases, endpoints = [] } of model.catalog.connectors) {
    const text = toString(parseOwnMarkdown(twins.get(`/connectors/${id}/`) ?? ''));
    for (const { name } of tools?.items ?? []) assert.ok(text.includes(name), `${id}: ${name}`);
    for (const useCase of useCases) assert.ok(text.includes(useCase), `${id}: ${useCase}`);
    for (const endpoint of endpoints)
      assert.ok(text.includes(endpoint.id), `${id}: ${endpoint.id}`);
  }
});

test('every link of a twin to a page is one to a twin, where that has one', () => {
  for (const [page, text] of twins) {
    for (const url of linksIn(text).filter((each) => each.startsWith('/'))) {
      const [path = ''] = url.split('#');
      const isOwnPage = path === page || path.endsWith('.json') || path.includes('?');
      const isKnown = twins.has(path.replace(/(?:index)?\.md$/, '/').replace('//', '/'));
      const isFile = /^\/(?:builder\/|compare\/|llms\.txt|llms-full\.txt|changes\.xml)/.test(path);
      assert.ok(isOwnPage || isKnown || isFile, `${url} in the twin of ${page}`);
    }
  }
});

test('what strangers write is text in every twin', async () => {
  const fixtures = join(root, 'tests/fixtures/hostile');
  const hostile = await readWorkspace({
    catalog: join(fixtures, 'catalog'),
    plugins: [join(fixtures, 'plugins')],
  });
  const made = await makeTwins(hostile);
  const guides = await readGuides();
  for (const [page, text] of [...made, ['/llms-full.txt', await llmsFullText(hostile, guides)]]) {
    assert.deepEqual(dangersIn(text ?? ''), [], page);
  }
  assert.match(made.get('/connectors/evil/') ?? '', /pwnable summary/);
  assert.match(made.get('/plugins/evil/') ?? '', /Evil &lt;img/);
});

test('guides leave nothing of MDX behind', () => {
  for (const [page, text] of twins) {
    if (!page.startsWith('/guides/')) continue;
    assert.deepEqual(dangersIn(text), [], page);
    assert.doesNotMatch(text, /^(?:import|export) .*(?:guides|elements)/m, page);
    assert.doesNotMatch(text, /nothing to show here/, page);
  }
  const files = globSync('src/content/docs/guides/*.mdx', { cwd: root });
  const pages = [...twins.keys()].filter((page) => page.startsWith('/guides/'));
  assert.equal(pages.length, files.length);
});

test('a guide keeps the words of its author around live parts and links', async () => {
  const source = [
    '---',
    'title: A guide',
    'description: What it is for.',
    '---',
    '',
    "import Flow from '../../components/guides/Flow.astro';",
    'export const components = {};',
    '',
    'See [/builder/](/builder/) and [sign-in](/guides/authentication/#scopes), `<Flow />` too.',
    '[A swap](/plugins/sales/?swap=a:b#customise).',
    '',
    '<Flow />',
    '',
    '```json title=".mcp.json"',
    '{ "a": "[x](/connectors/)" }',
    '```',
    '',
  ].join('\n');
  const text = await guideMarkdown(model, parseGuide('a', source));
  assert.match(text, /^# A guide\n\n> What it is for\.\n\n\[Page\]\(\/guides\/a\/\)/);
  assert.match(
    text,
    /See \[\/builder\/\]\(\/builder\/\) and \[sign-in\]\(\/guides\/authentication\.md#scopes\), `<Flow \/>` too\./,
  );
  assert.match(text, /\[A swap\]\(\/plugins\/sales\/\?swap=a:b#customise\)/);
  assert.match(text, /\n\n1\. `\.mcp\.json` of a plugin/);
  assert.match(text, /\{ "a": "\[x\]\(\/connectors\/\)" \}\n```\n$/);
  await assert.rejects(
    guideMarkdown(model, parseGuide('a', 'Text\n\n<Other />\n')),
    /component <Other>/,
  );
});

test('llms.txt has the form of the proposal and stays small with many connectors', async () => {
  const guides = await readGuides();
  const tree = parseOwnMarkdown(llmsText(model, guides));
  for (const { href } of describeDocuments()) {
    assert.ok(llmsText(model, guides).includes(href), href);
  }
  assert.deepEqual(
    tree.children.slice(0, 2).map((node) => node.type),
    ['heading', 'blockquote'],
  );
  assert.deepEqual(headings(tree, 1), ['Connector Catalog']);
  assert.equal(headings(tree, 2).at(-1), 'Optional');

  const [first] = model.catalog.connectors;
  assert.ok(first);
  const connectors = Array.from({ length: 10_000 }, (_, index) => ({
    ...first,
    id: `c-${index}`,
    name: `C ${index}`,
  }));
  const many = { ...model, catalog: { ...model.catalog, connectors } };
  const short = llmsText(many, guides);
  assert.equal(short.match(/\/connectors\/c-\d+\.md/g)?.length, MOST_LISTED);
  const full = await llmsFullText(many, guides);
  assert.ok(full.length < MOST_CHARACTERS + 200, String(full.length));
  assert.match(full, /\d+ more connectors are not in this file: \[all connectors\]/);
  assert.doesNotMatch(await llmsFullText(model, guides), /more connectors are not in this file/);
});

test('the twin of a connector is made of the very view that its page was made of just before', async () => {
  const { catalog } = model;
  const [connector] = catalog.connectors.filter(({ status }) => status === 'available');
  assert.ok(connector);
  const view = connectView(catalog, connector, allClients);
  const twin = (await listTwins(model)).find(({ page }) => page === `/connectors/${connector.id}/`);
  await twin?.make();
  assert.equal(connectView(catalog, connector, allClients), view);
});
