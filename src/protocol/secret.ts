import { splitReferences, variablesIn } from './reference.ts';

const SECRET_NAME = /key|token|secret|passw|pat$|credential/i;

/** Whether a header holds a value of its own where a variable belongs; an auth scheme is none. */
export function isLiteralHeader(value: string): boolean {
  return variablesIn(value).length === 0 || looksSecret(withoutReferences(value));
}

/** Whether a name says that its value is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** Whether an environment value is a secret written out. */
export function isLiteralSecret(name: string, value: string): boolean {
  const literal = withoutReferences(value);
  if (literal.trim() === '') return false;
  return looksSecret(literal) || (isSecretName(name) && variablesIn(value).length === 0);
}

function withoutReferences(value: string): string {
  return splitReferences(value)
    .map((part) => (typeof part === 'string' ? part : ` ${part.fallback ?? ''} `))
    .join('');
}

// A run this long with digits in it is no auth scheme and no setting.
function looksSecret(text: string): boolean {
  return (text.match(/[A-Za-z0-9_\-+/=.]{16,}/g) ?? []).some((run) => /\d/.test(run));
}
