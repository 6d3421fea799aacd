import { formatReference } from '../protocol/reference.ts';
import { readStandIns, type VariableSyntax, type ValuePlace } from './variables.ts';

/** All places of values. */
export const everywhere: readonly ValuePlace[] = ['url', 'headers', 'command', 'args', 'env'];

/** `${NAME}` and `${NAME:-default}`. */
export const bracesWithDefault: VariableSyntax = {
  places: everywhere,
  write: formatReference,
  fallbacks: true,
  forms: ['braces'],
  read: (text) => text,
};

/** `${NAME}` alone. */
export const braces: VariableSyntax = {
  places: everywhere,
  write: ({ name }) => `\${${name}}`,
  fallbacks: false,
  forms: ['braces'],
  read: (text) => text,
};

/** `${env:NAME}`. */
export const envBraces: VariableSyntax = {
  places: everywhere,
  write: ({ name }) => `\${env:${name}}`,
  fallbacks: false,
  forms: ['env'],
  takes: /\$\{env:/,
  read: (text) => text.replace(/\$\{env:([A-Za-z_]\w*)\}/g, (_, name: string) => `\${${name}}`),
};

/** No variables at all: `YOUR_NAME` stands where the value belongs. */
export const noVariables: VariableSyntax = {
  places: [],
  fallbacks: false,
  forms: [],
  read: readStandIns,
};
