/** The files that people and commands write beside the API, and where the schema of each is. */
export const writtenFiles = [
  {
    name: 'connector',
    path: '/schemas/connector.schema.json',
    description: 'An entry of a catalog, as YAML.',
  },
  {
    name: 'override',
    path: '/schemas/override.schema.json',
    description: 'What a company says of an entry of another catalog, as YAML.',
  },
  {
    name: 'inspect',
    path: '/schemas/inspect.schema.json',
    description: 'What `catalog inspect` prints of plugins.',
  },
] as const;
