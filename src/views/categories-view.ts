import type { Catalog } from '../catalog/catalog.ts';
import type { Sentence } from './sentence.ts';

/** The categories by their groups, with how many connectors each has. */
export function categoryGroups(catalog: Catalog): CategoryGroupView[] {
  return catalog.groups.map((group) => ({
    id: group.id,
    name: group.name,
    categories: catalog.categories
      .filter((category) => category.group === group.id)
      .map(({ id, name, placeholder, description }) => ({
        id,
        name,
        placeholder: `~~${placeholder}`,
        description,
        count: catalog.byCategory.get(id)?.length ?? 0,
      })),
  }));
}

/** What categories are for. */
export const categoriesIntro: Sentence = [
  { text: 'Plugins do not name products. They name a category, written ' },
  { text: '~~CRM', isCode: true },
  { text: ' or ' },
  { text: '~~chat', isCode: true },
  { text: ', and use whichever connector of that category is there.' },
];

/** Categories that belong together. */
export interface CategoryGroupView {
  id: string;
  name: string;
  categories: {
    id: string;
    name: string;
    /** How plugins name it. */
    placeholder: string;
    description: string;
    /** How many connectors it has. */
    count: number;
  }[];
}
