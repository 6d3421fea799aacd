import { member, members, type Node } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf, kindOf, type Declaration } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import type { Hit } from './targets.ts';

export const userConfigInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Option that a plugin asks for breaks the format',
  message: ({ option, fault }) =>
    `${option === undefined ? '"userConfig"' : `The option "${option}"`} ${wordsOf(fault)}; as it is, Claude Code does not load the plugin.`,
  ...checksOfDeclarations((declaration) => [
    ...optionsIn(declaration, declaration.value('userConfig')),
    ...itemsOf(declaration.value('channels')).flatMap((channel) =>
      optionsIn(declaration, member(channel, 'userConfig')),
    ),
  ]),
  page: {
    why: 'Claude Code asks for these values when the plugin is switched on. It needs to know of each what it is called, what it is for and what kind it is.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': file('"api-key": { "title": "API key", "sensitive": true }'),
      },
      right: {
        '.claude-plugin/plugin.json': file(
          '"api_key": {\n      "type": "string",\n      "title": "API key",\n      "description": "From the settings of your account.",\n      "sensitive": true\n    }',
        ),
      },
    },
  },
};

function optionsIn({ at }: Declaration, options: Node | undefined): Hit<Args>[] {
  if (options === undefined) return [];
  if (options.type !== 'object') {
    const fault = { kind: 'object', found: kindOf(options) } as const;
    return [{ at: at(options), args: { option: undefined, fault } }];
  }
  return members(options).flatMap(([option, key, value]) => {
    const name: Hit<Args>[] = /^[A-Za-z_]\w*$/.test(option)
      ? []
      : [{ at: at(key), args: { option, fault: { kind: 'name', fit: fittingName(option) } } }];
    const faults = faultsOf(value).map(([node, fault]) => ({
      at: at(node),
      args: { option, fault },
    }));
    return [...name, ...faults];
  });
}

function faultsOf(value: Node): [Node, Fault][] {
  if (value.type !== 'object') return [[value, { kind: 'object', found: kindOf(value) }]];
  const missing = ['type', 'title', 'description'].filter(
    (key) => member(value, key) === undefined,
  );
  const wrong = members(value).flatMap(([key, keyNode, inner]): [Node, Fault][] => {
    if (!Object.hasOwn(keyTypes, key)) return [[keyNode, { kind: 'unknown', key }]];
    const wanted = keyTypes[key];
    if (wanted !== undefined && inner.type !== wanted)
      return [[inner, { kind: 'value', key, found: kindOf(inner) }]];
    const isType = key !== 'type' || optionTypes.has(String(inner.value));
    return isType ? [] : [[inner, { kind: 'type', found: String(inner.value) }]];
  });
  return [
    ...(missing.length === 0 ? [] : [[value, { kind: 'missing', keys: missing }] as const]),
    ...wrong,
  ].map(([node, fault]) => [node, fault]);
}

function wordsOf(fault: Fault): string {
  switch (fault.kind) {
    case 'object':
      return `is ${fault.found}. Write an object`;
    case 'name':
      return `has a sign in its name that it may not have. Call it "${fault.fit}", with letters, digits and "_" alone`;
    case 'missing':
      return `has no ${fault.keys.map((key) => `"${key}"`).join(' and no ')}. Add ${fault.keys.length === 1 ? 'it' : 'them'}`;
    case 'unknown':
      return `has the key "${fault.key}", which it does not know. Remove it${fault.key === 'secret' ? ', or write "sensitive"' : ''}`;
    case 'value':
      return `has ${fault.found} as "${fault.key}". Write ${keyTypes[fault.key] === 'boolean' ? 'true or false' : `a ${keyTypes[fault.key]}`}`;
    case 'type':
      return `is of the type "${fault.found}". Write "string", "number", "boolean", "directory" or "file"`;
  }
}

function fittingName(option: string): string {
  return option.replaceAll(/\W+/g, '_').replace(/^(?=\d)/, '_');
}

const optionTypes = new Set(['string', 'number', 'boolean', 'directory', 'file']);

const keyTypes: Readonly<Record<string, string | undefined>> = {
  type: 'string',
  title: 'string',
  description: 'string',
  required: 'boolean',
  sensitive: 'boolean',
  multiple: 'boolean',
  min: 'number',
  max: 'number',
  default: undefined,
  options: undefined,
};

function file(option: string): string {
  return `{\n  "name": "sales",\n  "userConfig": {\n    ${option}\n  }\n}\n`;
}

interface Args {
  /** Undefined for the whole. */
  option: string | undefined;
  fault: Fault;
}

type Fault =
  | { kind: 'object'; found: string }
  | { kind: 'name'; fit: string }
  | { kind: 'missing'; keys: readonly string[] }
  | { kind: 'unknown'; key: string }
  | { kind: 'value'; key: string; found: string }
  | { kind: 'type'; found: string };
