import { languages, pageIn, translatedPages } from '../../src/words/languages.ts';
import { routes, type RoutePath } from '../../src/views/routes.ts';

/** The pages that stand for each row of the table of routes, by the kind's name. A new row needs one here. */
const examples: Readonly<Record<RoutePath, Readonly<Record<string, string>>>> = {
  '/': { home: '/' },
  '/connectors/': { browse: '/connectors/' },
  '/connectors/[id]/': {
    connector: '/connectors/hubspot/',
    'connector, per tenant': '/connectors/snowflake/',
    'connector, bundled': '/connectors/microsoft-365/',
    'connector, none': '/connectors/chorus/',
  },
  '/connectors/page/[page]/': { 'connectors by name': '/connectors/page/1/' },
  '/categories/': { categories: '/categories/' },
  '/categories/[id]/': {
    category: '/categories/crm/',
    'category, empty': '/categories/procurement/',
  },
  '/plugins/': { plugins: '/plugins/' },
  '/plugins/[id]/': { plugin: '/plugins/sales/', 'plugin, large': '/plugins/zoom-plugin/' },
  '/coverage/': { coverage: '/coverage/' },
  '/compare/': {
    compare: '/compare/',
    'compare, with a choice': '/compare/#c=hubspot,salesforce,attio',
  },
  '/builder/': {
    builder: '/builder/',
    'builder, with a choice': '/builder/?s=hubspot,snowflake&client=vs-code',
  },
  '/admin/': {
    admin: '/admin/',
    'admin, with a choice': '/admin/#s=hubspot,snowflake&c=hubspot,snowflake',
  },
  '/changes/': { changes: '/changes/' },
  '/rules/': { rules: '/rules/' },
  '/rules/[id]/': { rule: '/rules/server-endpoint-legacy/' },
  '/guides/': { guides: '/guides/' },
  '/guides/[id]/': {
    'guide, diagram': '/guides/how-connectors-work/',
    'guide, live plugin': '/guides/a-real-plugin/',
    'guide, connector lists': '/guides/authentication/',
    'guide, code': '/guides/build-a-connector/',
    'guide, fields': '/guides/use-the-api/',
    'guide, symptoms': '/guides/troubleshooting/',
  },
  '/404/': { 'not found': '/404.html' },
};

/** Pages of every kind, by the kind's name, and all that are written in other languages. */
export const pageKinds: Readonly<Record<string, string>> = Object.fromEntries([
  ...routes.flatMap(({ path }) => Object.entries(examples[path])),
  ...Object.entries(languages).flatMap(([language, { label }]) =>
    translatedPages.map((page) => [`${page} in ${label}`, pageIn(language, page)]),
  ),
]);
