import { isLiteralHeader, isLiteralSecret } from '../../protocol/secret.ts';
import { secretVariable } from '../../protocol/secret-variable.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import { fieldOf, lineOf, listOf } from './value.ts';

/**
 * What a header or a variable of the environment of a `server.json` is set to: what it says as it stands, and what
 * the reader gives, or a secret that somebody wrote out, as `${VARIABLE}`. Undefined where nothing has to be set.
 */
function inputValue(
  input: unknown,
  { server, part, name }: { server: string; part: 'header' | 'env'; name: string },
): string | undefined {
  const value = lineOf(input, 'value') ?? lineOf(input, 'default');
  const variable = secretVariable({ server, part, name }, { taken: new Set() });
  const isSecret = fieldOf(input, 'isSecret') === true;
  if (value === undefined) {
    return isSecret || fieldOf(input, 'isRequired') === true ? `\${${variable}}` : undefined;
  }
  const text = value.replace(/(?<!\$)\{([A-Za-z_]\w*)\}/g, (_, inner: string) => `\${${inner}}`);
  const isLiteral = part === 'header' ? isLiteralHeader(text) : isLiteralSecret(name, text);
  return isLiteral || (isSecret && !text.includes('${')) ? `\${${variable}}` : text;
}

/** Headers or an environment by name. */
export function inputValues(
  inputs: unknown,
  server: string,
  part: 'header' | 'env',
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of listOf(inputs)) {
    const name = lineOf(input, 'name', 100);
    if (name === undefined || !/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) continue;
    const value = inputValue(input, { server, part, name });
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The {variables} of a text with what is said of each; a description that nobody gave is left to a person. */
export function describeVariables(
  template: string,
  said: unknown,
): Record<string, { description: string | null; example?: string }> {
  return Object.fromEntries(
    templateVariables(template).map((name) => {
      const input = fieldOf(said, name);
      const example = lineOf(input, 'placeholder', 200);
      return [
        name,
        {
          description: lineOf(input, 'description') ?? null,
          ...(example !== undefined && { example }),
        },
      ];
    }),
  );
}
