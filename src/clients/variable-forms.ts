import type { ValuePlace, VariableForm, VariableSyntax } from './variables.ts';

/** The variables of a value, in whatever client's words they are. */
export function variablesOfValue(value: string): FoundVariable[] {
  return [...value.matchAll(any)].flatMap(([text, opencode, braces, dollar]) => {
    if (opencode !== undefined) return [{ form: 'env-curly' as const, name: opencode, text }];
    if (dollar !== undefined) return [{ form: 'dollar' as const, name: dollar, text }];
    const found = inBraces(braces ?? '');
    return found === undefined ? [] : [{ ...found, text }];
  });
}

/** The same variable as a client writes it in a place; undefined where it has no words for it. */
export function writtenFor(
  syntax: VariableSyntax,
  place: ValuePlace,
  { form, name, fallback }: FoundVariable,
): string | undefined {
  if (form === 'folder') {
    const own = name === 'userHome' ? syntax.folders?.home : syntax.folders?.project;
    return syntax.places.includes(place) ? own : undefined;
  }
  // A question can be asked by one client alone; elsewhere it is a variable of the environment.
  const variable = form === 'input' ? name.toUpperCase().replace(/\W+/g, '_') : name;
  if (!syntax.places.includes(place) || syntax.forms?.includes('input') === true) {
    return syntax.forms?.includes('env') === true && form !== 'input'
      ? `\${env:${name}}`
      : undefined;
  }
  return syntax.write?.({ name: variable, fallback }, place);
}

/** What stands for a folder, where a client has nothing for it. */
export function describeFolder(name: string): string {
  return name === 'userHome'
    ? 'the whole path of your home folder'
    : 'the whole path of the project';
}

function inBraces(inner: string): Omit<FoundVariable, 'text'> | undefined {
  const colon = inner.indexOf(':');
  const head = colon === -1 ? inner : inner.slice(0, colon);
  if (head === 'env' || head === 'input') {
    const name = inner.slice(colon + 1);
    return /^[\w.-]+$/.test(name) ? { form: head, name } : undefined;
  }
  if (folders.has(inner)) return { form: 'folder', name: inner };
  const [, name, fallback] = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inner) ?? [];
  return name === undefined
    ? undefined
    : { form: 'braces', name, ...(fallback !== undefined && { fallback }) };
}

const any =
  /(?<!\$)\{env:([A-Za-z_]\w*)\}|\$\{([^{}]{1,200})\}|(?<![\w$\\])\$([A-Z][A-Z0-9_]{2,})\b/g;
const folders = new Set([
  'workspaceFolder',
  'workspaceRoot',
  'workspaceFolderBasename',
  'userHome',
]);

/** A variable as it stands in a value. */
interface FoundVariable {
  form: VariableForm;
  name: string;
  fallback?: string;
  text: string;
}
