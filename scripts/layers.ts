import type { OxlintOverride } from 'oxlint';

/** The folders of `src`, lowest first: each imports only from itself and from those before it. */
const layers = [
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

/** Imports upward that are left, to be removed: the folders that a file may know all the same. */
export const known: Readonly<Record<string, readonly string[]>> = {};

/** Oxlint's overrides that refuse imports upward. Tests may look at their subject from above. */
export const layerRules: OxlintOverride[] = [
  ...layers.flatMap((layer) =>
    Array.from({ length: DEEPEST }, (_, index) =>
      refuseAbove(`src/${layer}/${'*/'.repeat(index)}*.{ts,astro}`, []),
    ),
  ),
  ...Object.entries(known).map(([file, allowed]) => refuseAbove(file, allowed)),
  {
    files: ['src/**/*.test.ts', 'src/**/testing.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
];

// Where `../` leads depends on how deep a file lies.
function refuseAbove(files: string, allowed: readonly string[]): OxlintOverride {
  const [, layer = '', ...rest] = files.split('/');
  const above = layers.slice(layers.findIndex((each) => each === layer) + 1);
  const refused = above.filter((each) => !allowed.includes(each));
  const up = '\\.\\./'.repeat(rest.length);
  const patterns = [
    { regex: `^${up}\\.\\./(?:scripts|tests)/`, message: 'The site knows no scripts.' },
    ...(refused.length === 0
      ? []
      : [
          {
            regex: `^${up}(?:${refused.join('|')})/`,
            message: 'Imports lead down only: see scripts/layers.ts for the order of the folders.',
          },
        ]),
  ];
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}
