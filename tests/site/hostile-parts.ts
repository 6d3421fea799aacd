import { claudeCode } from '../../src/clients/claude-code.ts';
import { wrappers } from '../../src/rules/shared/nested.ts';
import { skill } from './hostile-markdown.ts';
import { hiddenHostile } from './hostile-text.ts';
import { fileName, map, text, texts } from './hostile-words.ts';

/** What a manifest and an entry of a marketplace say to people. */
export const details = (of: string) => ({
  description: text(`${of}.description`),
  version: text(`${of}.version`),
  author: {
    name: text(`${of}.author`),
    email: text(`${of}.email`),
    url: `javascript:window.pwned='${of}.author.url'`,
  },
  homepage: `javascript:window.pwned='${of}.homepage'`,
  repository: text(`${of}.repository`),
  license: text(`${of}.license`),
  keywords: texts(`${of}.keywords`),
  category: text(`${of}.category`),
  tags: texts(`${of}.tags`),
  ...textsOf(of, ['icon', 'privacyPolicy', 'privacyPolicyUrl', 'privacy_policy']),
  ...textsOf(of, ['defaultEnabled', 'strict']),
});

/** A server with every key that Claude Code knows, and one that it does not. */
export const server = (of: string, more: object) => ({
  ...textsOf(
    of,
    Object.keys(claudeCode.schema?.keys ?? {}).filter((key) => !targets.has(key)),
  ),
  ...Object.fromEntries(wrappers.map((key) => [key, hiddenHostile(`${of}.${key}`)])),
  ...more,
  ...map(`${of}.unknown`),
  transport: text(`${of}.transport`),
  title: text(`${of}.title`),
  description: text(`${of}.description`),
  args: texts(`${of}.args`),
  env: { [text(`${of}.env.key`)]: text(`${of}.env`) },
  headers: {
    [text(`${of}.header`)]: text(`${of}.header.value`),
    Authorization: text(`${of}.auth`),
  },
  oauth: { clientId: text(`${of}.clientId`), scopes: text(`${of}.scopes`) },
  http_headers: { [hiddenHostile(`${of}.codex`)]: hiddenHostile(`${of}.codex.value`) },
  source: hiddenHostile(`${of}.source`),
  requestInit: { headers: { [hiddenHostile(`${of}.init`)]: hiddenHostile(`${of}.init.value`) } },
  headersHelper: text(`${of}.headersHelper`),
  cwd: text(`${of}.cwd`),
});

/** Commands that stand in the manifest. */
export const inlineCommands = (of: string) => ({
  [text(`${of}.name`)]: {
    content: skill(`${of}.content`, text(`${of}.frontmatter`)),
    description: text(`${of}.description`),
  },
  [text(`${of}.both`)]: { content: text(`${of}.both.content`), source: text(`${of}.source`) },
  [text(`${of}.file`)]: { source: `./${fileName(`${of}.file.source`)}.md` },
});

/** Parts of a plugin that no page shows, and findings do. */
export const otherParts = (of: string) => ({
  hooks: hooks(`${of}.hooks`),
  lspServers: {
    [text(`${of}.lsp`)]: {
      command: text(`${of}.lsp.command`),
      extensionToLanguage: map(`${of}.lsp.language`),
    },
    [text(`${of}.lsp.none`)]: {},
  },
  monitors: [textsOf(`${of}.monitor`, ['name', 'command', 'description']), map(`${of}.monitors`)],
  experimental: {
    monitors: [textsOf(`${of}.experimental`, ['name', 'command'])],
    themes: [text(`${of}.experimental.themes`)],
  },
  ...textsOf(of, ['themes', 'outputStyles', 'workflows', 'types']),
  userConfig: options(`${of}.userConfig`),
  channels: [{ server: text(`${of}.channel`), userConfig: options(`${of}.channel.userConfig`) }],
  dependencies: [text(`${of}.dependency`), { name: text(`${of}.dependency.name`) }],
});

/** Hooks by their events, right and wrong ones. */
export const hooks = (of: string) => ({
  PreToolUse: [
    {
      matcher: text(`${of}.matcher`),
      hooks: [
        ...['timeout', 'args', 'async', 'once', 'if', 'statusMessage'].map((key) => ({
          type: 'command',
          ...textsOf(of, ['command', key]),
        })),
        ...shellHooks(of),
        textsOf(of, ['type', 'prompt', 'url', 'server', 'tool']),
        ...['prompt', 'http', 'mcp_tool'].map((type) => ({
          type,
          ...textsOf(of, ['prompt', 'url', 'server', 'tool']),
        })),
      ],
    },
    { matcher: [text(`${of}.matchers`)], hooks: text(`${of}.none`) },
  ],
  [text(`${of}.event`)]: [
    {
      matcher: hiddenHostile(`${of}.event.matcher`),
      hooks: [{ type: 'command', command: text(of) }, ...shellHooks(of)],
    },
  ],
  event: [
    {
      matcher: hiddenHostile(`${of}.listed.matcher`),
      hooks: [{ type: 'command', command: text(`${of}.listed`) }, ...shellHooks(of)],
    },
  ],
});

// In the turn of nobody: what comes after them keeps its own.
const shellHooks = (of: string) =>
  ['args', 'shell', 'timeout'].map((key) => ({
    type: 'command',
    command: hiddenHostile(`${of}.command`),
    [key]: hiddenHostile(`${of}.${key}`),
  }));

const options = (of: string) => ({
  [text(`${of}.name`)]: {
    ...textsOf(of, ['type', 'title', 'description', 'required', 'options']),
    ...map(`${of}.unknown`),
  },
  [text(`${of}.none`)]: {},
});

const textsOf = (of: string, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, text(`${of}.${key}`)]));

// Each server of the fixture has its own.
const targets = new Set(['type', 'url', 'command']);
