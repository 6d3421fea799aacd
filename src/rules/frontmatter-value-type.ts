import { frontmatterOf, readFrontmatter, type Frontmatter } from '../plugins/frontmatter.ts';
import { baseName, relativePath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const frontmatterValueType: Rule<Args> = {
  severity: 'error',
  title: 'Value of a frontmatter is of another kind',
  message: ({ key, found, wanted }) => `"${key}" is ${found}. ${wordsOf[wanted]}`,
  checkPlugin: ({ plugin }) =>
    plugin.source !== 'local'
      ? []
      : partsOf(plugin).flatMap(({ file, kind, data, lines, templates }) =>
          Object.entries<ValueCheck>(checks).flatMap(([key, { wanted, kinds, isRight }]) => {
            // To YAML a template such as {{NAME}} is a map.
            const value = templates.includes(key) ? {} : data[key];
            if (value === undefined || value === null || !kinds.includes(kind)) return [];
            if (isRight(value)) return [];
            const at = { file, line: lines[key] ?? 1, column: 1 };
            return [{ at, args: { key, found: kindOfValue(value), wanted } }];
          }),
        ),
  page: {
    why: 'Claude Code drops a value of another kind than it takes: a skill then has no description to be found by, or may use no tool.',
    sources: [docs.skills, docs.subagents],
    example: {
      wrong: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription:\n  - Prepares a call.\n  - Sums it up.\n---\n\nAsk.\n',
      },
      right: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: Prepares a call and sums it up.\n---\n\nAsk.\n',
      },
    },
  },
};

/** Skills, commands and agents, with those files of their folders that are no part, such as a README. */
function partsOf({ path: root, skills, agents, files }: Plugin): Part[] {
  const known: Part[] = [
    ...skills
      // Claude Code reads no skill below another, and none in a file of another name.
      .filter(({ path }) => !/(?:^|\/)skills\/[^/]+\/(?!SKILL\.md$)/.test(path))
      .map(({ path, kind, frontmatter }) => ({ file: path, kind, ...frontmatter })),
    ...agents.map(({ path, frontmatter }) => ({
      file: path,
      kind: 'agent' as const,
      ...frontmatter,
    })),
  ];
  const readmes = files.filter(
    ({ path }) =>
      /^readme\.md$/i.test(baseName(path)) &&
      /^(?:commands|agents)\//.test(relativePath(root ?? '', path)),
  );
  return [
    ...known,
    ...readmes.map(({ path, text }) => ({
      file: path,
      kind: 'command' as const,
      ...frontmatterOf(readFrontmatter(path, text)),
    })),
  ];
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value instanceof Date;
}

const everywhere = ['skill', 'command', 'agent'] as const;

const checks: Readonly<Record<string, ValueCheck>> = {
  name: {
    wanted: 'name',
    kinds: everywhere,
    isRight: (value) => isText(value) || value instanceof Date,
  },
  description: { wanted: 'description', kinds: everywhere, isRight: isPlain },
  'allowed-tools': {
    wanted: 'tools',
    kinds: everywhere,
    isRight: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  },
  shell: {
    wanted: 'shell',
    kinds: ['skill', 'command'],
    isRight: (value) => typeof value === 'string' && /^(?:bash|powershell)$/i.test(value.trim()),
  },
};

const wordsOf = {
  name: 'Put the name in quotes, so that it is read as text.',
  description:
    'Claude Code drops it and does not know when to use this. Write one text, in quotes where it holds brackets or colons.',
  tools: 'Write the tools as one text, such as "Bash, Read", or as a list of texts.',
  shell: 'Write "bash" or "powershell".',
} as const;

function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : `the value ${String(value)}`;
}

type Kind = (typeof everywhere)[number];
type Wanted = keyof typeof wordsOf;

interface ValueCheck {
  wanted: Wanted;
  kinds: readonly Kind[];
  isRight: (value: unknown) => boolean;
}

interface Part extends Frontmatter {
  file: string;
  kind: Kind;
}

interface Args {
  key: string;
  found: string;
  wanted: Wanted;
}
