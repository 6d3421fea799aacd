/** What a result of a search is, by the name that the index has for it. */
export const kinds = {
  Category: 'Category',
  Connector: 'Connector',
  Guide: 'Guide',
  Page: 'Page',
  Plugin: 'Plugin',
  Rule: 'Rule',
  Skill: 'Skill',
  Tool: 'Tool',
};
