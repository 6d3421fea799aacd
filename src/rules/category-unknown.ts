import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

// An error in an entry, which must use the vocabulary; info in a plugin's table, which may not.
export const categoryUnknown: Rule<CatalogFindings['category-unknown']> = {
  severity: 'error',
  title: 'Category is not in the vocabulary',
  message: ({ category, nearest, isTable }) => {
    if (nearest !== undefined)
      return `The catalog knows no category "${category}". Did you mean "${nearest}"?`;
    return isTable === true
      ? `The catalog has no category for "${category}", so it cannot say what else would do. Where one of its categories fits, call it that.`
      : `The catalog knows no category "${category}". Take one of categories.yaml.`;
  },
  page: {
    why: 'Categories are a closed list: free words would give several for one thing. In an entry an unknown one is an error. In the table of a plugin it is a remark: the site cannot say what else there is of that category.',
    sources,
    example: {
      wrong: { [entry]: 'categories:\n  - customers\n' },
      right: { [entry]: 'categories:\n  - crm\n' },
    },
  },
};
