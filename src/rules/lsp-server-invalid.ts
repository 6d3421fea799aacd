import { member, members, textMember, type Node } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const lspServerInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Language server or monitor breaks the format',
  message: ({ name, fault }) =>
    `"${name}" ${words[fault][0]}, and Claude Code does not load the plugin. Write ${words[fault][1]}.`,
  ...checksOfDeclarations(({ value, at }) => [
    ...itemsOf(value('lspServers')).flatMap((item) =>
      members(item).flatMap(([name, key, server]) => {
        const fault = faultOfServer(server);
        return fault === undefined ? [] : [{ at: at(key), args: { name, fault } }];
      }),
    ),
    ...itemsOf(value('monitors') ?? member(value('experimental'), 'monitors')).flatMap((item) => {
      if (item.type === 'string') return [];
      const isWhole = monitorKeys.every((key) => textMember(item, key) !== undefined);
      const name = textMember(item, 'name') ?? 'monitors';
      return isWhole ? [] : [{ at: at(item), args: { name, fault: 'monitor' as const } }];
    }),
  ]),
  page: {
    why: 'A plugin can bring servers for programming languages and programs that watch. Claude Code refuses the whole plugin where it cannot tell how to start one.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': file('"command": "gopls"') },
      right: {
        '.claude-plugin/plugin.json': file(
          '"command": "gopls", "extensionToLanguage": { ".go": "go" }',
        ),
      },
    },
  },
};

function faultOfServer(server: Node): Fault | undefined {
  const command = textMember(server, 'command');
  if (command === undefined) return 'command';
  if (/\s/.test(command.trim()) && !command.startsWith('/')) return 'space';
  const languages = members(member(server, 'extensionToLanguage'));
  return languages.length > 0 && languages.every(([extension]) => extension.startsWith('.'))
    ? undefined
    : 'languages';
}

const monitorKeys = ['name', 'command', 'description'];

const words = {
  command: ['has no "command"', 'the program that starts it'],
  space: [
    'has a space in "command"',
    'the program alone there and its arguments as a list under "args"',
  ],
  languages: [
    'does not say which files it is for',
    '"extensionToLanguage": { ".go": "go" }, with a dot before each ending',
  ],
  monitor: ['is a monitor without name, command or description', 'all three'],
} as const;

type Fault = keyof typeof words;

function file(server: string): string {
  return `{\n  "name": "go-tools",\n  "lspServers": { "go": { ${server} } }\n}\n`;
}

interface Args {
  name: string;
  fault: Fault;
}
