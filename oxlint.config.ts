import { defineConfig } from 'oxlint';
import { layerRules } from './scripts/layers.ts';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'oxc'],
  jsPlugins: ['eslint-plugin-sonarjs', 'eslint-plugin-regexp'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'sonarjs/cognitive-complexity': ['error', 20],
    // Every text is a stranger's: see also scripts/patterns.test.ts for what these rules miss.
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': [
      'error',
      { report: 'potential', ignorePartial: false, ignoreSticky: false },
    ],
  },
  options: { reportUnusedDisableDirectives: 'error', denyWarnings: true },
  overrides: [
    ...layerRules,
    {
      files: ['**/*.test.ts', 'tests/**'],
      rules: {
        'regexp/no-super-linear-backtracking': 'off',
        'regexp/no-super-linear-move': 'off',
      },
    },
  ],
  ignorePatterns: ['dist', '.astro', '.cache', 'tests/fixtures'],
});
