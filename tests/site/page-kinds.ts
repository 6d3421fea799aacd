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
  'not found': '/404.html',
};
