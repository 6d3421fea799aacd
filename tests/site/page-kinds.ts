/** One page of every kind, by the kind's name. */
export const pageKinds: Readonly<Record<string, string>> = {
  home: '/',
  browse: '/connectors/',
  connector: '/connectors/hubspot/',
  'connector, per tenant': '/connectors/snowflake/',
  'connector, bundled': '/connectors/microsoft-365/',
  'connector, none': '/connectors/chorus/',
  categories: '/categories/',
  category: '/categories/crm/',
  'category, empty': '/categories/procurement/',
  guides: '/guides/',
  'guide, diagram': '/guides/how-connectors-work/',
  'guide, live plugin': '/guides/a-real-plugin/',
  'guide, connector lists': '/guides/authentication/',
  'guide, code': '/guides/build-a-connector/',
  'guide, symptoms': '/guides/troubleshooting/',
  'not found': '/404.html',
};
