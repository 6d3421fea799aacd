/**
 * What the released schema of `server.json` of 2025-12-11 demands, said again in our own words: required
 * fields, lengths, patterns and the forms of what a reader has to give. The schema itself is
 * https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json (repository
 * modelcontextprotocol/static, MIT licence).
 */
export const releasedServerSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['name', 'description', 'version'],
  properties: {
    $schema: { type: 'string', format: 'uri' },
    name: {
      type: 'string',
      minLength: 3,
      maxLength: 200,
      pattern: '^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$',
    },
    title: { type: 'string', minLength: 1, maxLength: 100 },
    description: { type: 'string', minLength: 1, maxLength: 100 },
    version: { type: 'string', maxLength: 255 },
    websiteUrl: { type: 'string', format: 'uri' },
    remotes: { type: 'array', items: { $ref: '#/definitions/remote' } },
    packages: { type: 'array', maxItems: 0 },
    _meta: { type: 'object', additionalProperties: { type: 'object' } },
  },
  definitions: {
    remote: {
      type: 'object',
      required: ['type', 'url'],
      properties: {
        type: { enum: ['streamable-http', 'sse'] },
        url: { type: 'string', pattern: '^https?://[^\\s]+$' },
        headers: { type: 'array', items: { $ref: '#/definitions/header' } },
        variables: { $ref: '#/definitions/inputs' },
      },
    },
    header: {
      allOf: [
        { $ref: '#/definitions/input' },
        {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, variables: { $ref: '#/definitions/inputs' } },
        },
      ],
    },
    inputs: { type: 'object', additionalProperties: { $ref: '#/definitions/input' } },
    input: {
      type: 'object',
      properties: {
        description: { type: 'string' },
        isRequired: { type: 'boolean' },
        isSecret: { type: 'boolean' },
        placeholder: { type: 'string' },
        default: { type: 'string' },
        value: { type: 'string' },
        format: { enum: ['string', 'number', 'boolean', 'filepath'] },
        choices: { type: 'array', items: { type: 'string' } },
      },
    },
  },
} as const;
