import type { OxlintOverride } from 'oxlint';

/** The folders of `src`, lowest first: each imports only from itself and from those before it. */
export const layers = [
  'words',
  'shell',
  'diagnostics',
  'protocol',
  'catalog',
  'plugins',
  'clients',
  'coverage',
  'rules',
  'config',
  'probe',
  'workspace',
  'views',
  'outputs',
  'components',
  'pages',
] as const;

const DEEPEST = 4;

/** Oxlint's overrides that refuse imports upward. Tests may look at their subject from above. */
export const layerRules: OxlintOverride[] = [
  ...layers.flatMap((layer) =>
    Array.from({ length: DEEPEST }, (_, index) =>
      refuseAbove(`src/${layer}/${'*/'.repeat(index)}*.{ts,astro}`),
    ),
  ),
  {
    files: ['src/**/*.test.ts', 'src/**/testing.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
];

// Where `../` leads depends on how deep a file lies.
function refuseAbove(files: string): OxlintOverride {
  const [, layer = '', ...rest] = files.split('/');
  const above = layers.slice(layers.findIndex((each) => each === layer) + 1);
  const up = '\\.\\./'.repeat(rest.length);
  const patterns = [
    { regex: `^${up}\\.\\./(?:scripts|tests)/`, message: 'The site knows no scripts.' },
    ...(above.length === 0
      ? []
      : [
          {
            regex: `^${up}(?:${above.join('|')})/`,
            message: 'Imports lead down only: see scripts/layers.ts for the order of the folders.',
          },
        ]),
  ];
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}
