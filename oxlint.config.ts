import { defineConfig } from 'oxlint';
import { layerRules } from './scripts/layers.ts';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'oxc'],
  jsPlugins: ['eslint-plugin-sonarjs'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'sonarjs/cognitive-complexity': ['error', 20],
  },
  options: { reportUnusedDisableDirectives: 'error', denyWarnings: true },
  overrides: layerRules,
  ignorePatterns: ['dist', '.astro', '.cache', 'tests/fixtures'],
});
