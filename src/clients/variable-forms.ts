import { filledVariables, isEditorVariable, isOtherFolder } from './filled-variables.ts';
import { everywhere } from './variable-syntaxes.ts';
import type { ValuePlace, VariableForm, VariableSyntax } from './variables.ts';

/** The variables of a value, in whatever client's words they are. */
export function variablesOfValue(value: string): FoundVariable[] {
  return [...value.matchAll(any)].flatMap((match) => {
    const [text] = match;
    const { curly, braces, dollar, power, percent, action, node, file, output, open } =
      match.groups ?? {};
    if (output !== undefined) return [{ form: 'output' as const, name: output, text }];
    if (file !== undefined) return [{ form: 'file' as const, name: file, text }];
    if (curly !== undefined) return [{ form: 'env-curly' as const, name: curly, text }];
    if (dollar !== undefined) return [{ form: 'dollar' as const, name: dollar, text }];
    const shell = power ?? percent ?? action ?? node ?? open;
    if (shell !== undefined) return [{ form: 'shell' as const, name: shell, text }];
    if (braces === undefined)
      return [{ form: 'shell-folder' as const, name: 'workspaceFolder', text }];
    const found = inBraces(braces);
    return found === undefined ? [] : [{ ...found, text }];
  });
}

/** The same variable as a client writes it in a place; undefined where it has no words for it. */
export function writtenFor(
  syntax: VariableSyntax,
  place: ValuePlace,
  { form, name, fallback, text }: FoundVariable,
): string | undefined {
  // Meant as a question, and written otherwise.
  if (form === 'shell' && misspeltInput.test(text) && syntax.forms?.includes('input') === true) {
    return `\${input:${name}}`;
  }
  if (form === 'separator') return '/';
  if (form === 'editor' || form === 'file' || form === 'file-braces' || form === 'output')
    return undefined;
  if (isFolder(form)) {
    const means = filledVariables.get(name)?.means;
    const own = means === 'home' || means === 'project' ? syntax.folders?.[means] : undefined;
    return syntax.places.includes(place) ? own : undefined;
  }
  // A question can be asked by one client alone; elsewhere it is a variable of the environment.
  const isAsked = form === 'input' || form === 'option';
  const variable = isAsked ? name.toUpperCase().replace(/\W+/g, '_') : name;
  if (!syntax.places.includes(place) || syntax.forms?.includes('input') === true) {
    return syntax.forms?.includes('env') === true && form !== 'input'
      ? `\${env:${variable}}`
      : undefined;
  }
  return syntax.write?.({ name: variable, fallback }, place);
}

/**
 * A variable, or the question for one, as a client writes it in a part of an entry such as `headers`; undefined where it
 * has no words for it there.
 */
export function writeVariable(
  syntax: VariableSyntax,
  part: string,
  name: string,
): string | undefined {
  if (syntax.forms?.includes('input') === true) return `\${input:${name}}`;
  const place = everywhere.find((each) => each === part);
  if (place === undefined) return `\${${name}}`;
  return syntax.places.includes(place)
    ? syntax.write?.({ name, fallback: undefined }, place)
    : undefined;
}

/** Whether a name is that of a variable of VS Code for what is open in it, which no environment has. */
export function isOfOpenFile(name: string): boolean {
  return /^(?:file|relativeFile|fileBasename|fileExtname|fileDirname|fileWorkspaceFolder|cwd|execPath|lineNumber|columnNumber|selectedText|defaultBuildTask)(?:Dirname|NoExtension|Basename)?$/.test(
    name,
  );
}

/** Whether a variable stands for a folder. */
export function isFolder(form: VariableForm): boolean {
  return form === 'folder' || form === 'shell-folder';
}

/** What stands for a folder, where a client has nothing for it. */
export function describeFolder(name: string): string {
  return filledVariables.get(name)?.what ?? 'the whole path of the project';
}

function inBraces(inner: string): Omit<FoundVariable, 'text'> | undefined {
  const colon = inner.indexOf(':');
  const head = colon === -1 ? inner : inner.slice(0, colon);
  if (head === 'env' || head === 'input') {
    const [, name, fallback] = /^([\w.-]+?)(?::-(.*))?$/s.exec(inner.slice(colon + 1)) ?? [];
    if (name === undefined) return undefined;
    return { form: head, name, ...(fallback !== undefined && { fallback }) };
  }
  const [, question] = /^inputs?[:.]([\w.-]+)$/i.exec(inner) ?? [];
  if (question !== undefined) return { form: 'shell', name: question };
  const rest = inner.slice(colon + 1);
  if (head === 'file' && colon !== -1) return { form: 'file-braces', name: rest };
  if (secretStores.test(head) && colon !== -1) return { form: 'output', name: rest };
  const [, other] =
    /^(?:(?:local|container|remote)Env:|process\.env\.|env\.|secrets\.)([A-Za-z_]\w*)$/.exec(
      inner,
    ) ?? [];
  if (other !== undefined) return { form: 'shell', name: other };
  // With a default as some other programs write it.
  const [, plain, value] = /^([A-Z][A-Z0-9_]+):(?![-+=?])(.*)$/s.exec(inner) ?? [];
  if (plain !== undefined) return { form: 'shell', name: plain, fallback: value ?? '' };
  if (head === 'config' || head === 'command') return { form: 'editor', name: inner };
  if (inner === '/' || inner === 'pathSeparator') return { form: 'separator', name: inner };
  if (/^user_config\.\w+$/.test(inner)) return { form: 'option', name: inner.slice(12) };
  if (isEditorVariable(inner)) return { form: 'folder', name: inner };
  if (isOtherFolder(inner)) return { form: 'shell-folder', name: 'workspaceFolder' };
  const [, name, fallback] = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inner) ?? [];
  return name === undefined
    ? undefined
    : { form: 'braces', name, ...(fallback !== undefined && { fallback }) };
}

const misspeltInput = /^\$\{inputs?[:.]/i;
const secretStores = /^(?:secrets?|vault|keychain)$/;

const any = new RegExp(
  [
    String.raw`(?<!\$)\{env:(?<curly>[A-Za-z_]\w*)\}`,
    String.raw`\$\{(?<braces>[^{}]{1,200})\}`,
    // Its brace was forgotten.
    String.raw`(?:\$\{(?:env:|input:)?|(?<!\$)\{env:)(?<open>[A-Za-z_]\w{0,80})$`,
    String.raw`\$(?:ProjectFileDir|PROJECT_DIR|ContentRoot)\$`,
    String.raw`\$env:(?<power>[A-Za-z_]\w*)`,
    String.raw`(?<![\w$\\])\$(?<dollar>[A-Z][A-Z0-9_]{2,})\b`,
    // Two hexadecimal digits are a letter of an address.
    String.raw`(?<!%[0-9A-F]{0,2})%(?<percent>[A-Z_][A-Z0-9_]{2,})%`,
    String.raw`\$\(pwd\)`,
    String.raw`\$\((?<output>[a-z][^()\n]{1,200})\)`,
    // As the runner of a workflow and a program would take it.
    String.raw`\$\{\{ {0,4}(?:secrets|env|vars)\.(?<action>[A-Za-z_]\w*) {0,4}\}\}`,
    String.raw`^process\.env\.(?<node>[A-Za-z_]\w*)$`,
    String.raw`(?<!\$)\{file:(?<file>[^{}\n]{1,200})\}`,
  ].join('|'),
  'g',
);

/** A variable as it stands in a value. */
export interface FoundVariable {
  form: VariableForm;
  name: string;
  fallback?: string;
  text: string;
}
