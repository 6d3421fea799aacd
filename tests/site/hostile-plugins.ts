import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PluginFormat } from '../../src/plugins/formats/format.ts';
import { pluginFormats } from '../../src/plugins/formats/formats.ts';
import { readme, skill, table } from './hostile-markdown.ts';
import { details, hooks, inlineCommands, otherParts, server } from './hostile-parts.ts';
import { fileName, line, map, text } from './hostile-words.ts';

/** Writes a marketplace of strangers: every field of every kind of file that is read is hostile. */
export async function writeHostilePlugins(directory: string): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content.toWellFormed());
  }
}

const json = (value: object) => JSON.stringify(value, null, 2);

/** An entry of a plugin that lies elsewhere. */
const external = (of: string, source: string) => ({
  ...details(of),
  name: text(`${of}.name`),
  displayName: text(`${of}.displayName`),
  source: {
    ...Object.fromEntries(sourceKeys.map((key) => [key, text(`${of}.${key}`)])),
    source,
  },
  mcpServers: {
    [text(`${of}.server`)]: server(`${of}.server`, { command: text(`${of}.command`) }),
  },
});

const sourceKeys = ['url', 'repo', 'package', 'version', 'path', 'ref', 'sha', 'command'];
const sources = ['github', 'url', 'git-subdir', 'npm', 'archive', 'command', 'none'];

const partsOf = (of: string) => ({
  ...details(of),
  ...otherParts(of),
  name: text(`${of}.parts.name`),
  skills: [`./${fileName(`${of}.skills`)}`],
  agents: [`./${fileName(`${of}.agents`)}`],
  commands: [`./${fileName(`${of}.commands`)}.md`],
  mcpServers: [
    {
      [text(`${of}.server`)]: server(`${of}.server`, { command: text(`${of}.server.command`) }),
      [text(`${of}.http`)]: server(`${of}.http`, {
        type: text(`${of}.type`),
        url: text(`${of}.url`),
      }),
    },
    `./${fileName(`${of}.bundle`)}.mcpb`,
  ],
});

/** A marketplace for another agent, and a plugin in its form. */
function filesOfFormat({ id, manifests, marketplaces, serverFiles }: PluginFormat) {
  return Object.fromEntries([
    ...manifests.map((path) => [`${id}/${path}`, json({ ...partsOf(id), name: `${id}-plugin` })]),
    ...serverFiles.map((path) => [`${id}/${path}`, json({ mcpServers: servers })]),
    ...marketplaces.map((path) => [
      path,
      json({ ...marketplace, plugins: [external(`${id}.entry`, 'github')] }),
    ]),
  ]);
}

const marketplace = {
  name: text('marketplace.name'),
  description: text('marketplace.description'),
  version: text('marketplace.version'),
  owner: { name: text('owner.name'), email: text('owner.email'), url: text('owner.url') },
  metadata: {
    homepage: text('metadata.homepage'),
    repository: `https://example.com/$(window.pwned=1)/;window.pwned=1//`,
    pluginRoot: `./${fileName('metadata.pluginRoot')}`,
  },
  renames: map('renames'),
  homepage: text('homepage'),
  repository: text('repository'),
  plugins: [
    {
      ...details('entry'),
      name: 'sales',
      displayName: text('entry.displayName'),
      source: './sales',
    },
    { name: text('entry.name'), source: './named' },
    { ...partsOf('entry'), source: './named' },
    { ...partsOf('inline'), source: './named', commands: inlineCommands('inline.command') },
    { name: text('missing.name'), source: `./${fileName('missing.source')}` },
    ...sources.map((source) => external(`external.${source}`, source)),
    external('external.other', text('source.kind')),
  ],
};

const twice = text('server.twice');

const servers = {
  linear: server('server.linear', { type: 'http', url: 'https://a0.linear.example.com/mcp' }),
  [text('server.http')]: server('server.http', { type: 'http', url: text('server.http.url') }),
  [text('server.script')]: { type: 'sse', url: `javascript:window.pwned='server.script'` },
  [text('server.stdio')]: server('server.stdio', { command: text('server.stdio.command') }),
  // What builds it is looked for in the files beside it.
  [text('server.built')]: server('server.built', {
    command: '${CLAUDE_PLUGIN_ROOT}/built/server',
  }),
  [text('server.type')]: { type: text('server.type.type'), url: 'https://example.com/mcp' },
  [text('server.empty')]: { type: 'http', url: '' },
  [twice]: server('server.twice', {
    type: text('server.twice.type'),
    url: text('server.twice.url'),
    command: text('server.twice.command'),
  }),
  ['__proto__']: server('server.proto', { command: text('server.proto.command') }),
};

const files: Readonly<Record<string, string>> = {
  '.claude-plugin/marketplace.json': json(marketplace),
  'README.md': readme('readme.all'),
  '.catalog-check.json': json({
    ignore: ['sales', text('ignore.file')].map((file) => ({
      rule: text('ignore.rule'),
      file,
      reason: text('ignore.reason'),
    })),
  }),
  'sales/.claude-plugin/plugin.json': json({
    ...details('manifest'),
    ...otherParts('manifest'),
    name: 'sales',
    displayName: text('manifest.displayName'),
    mcpServers: [
      {
        [text('manifest.server')]: { command: text('manifest.command') },
        // Takes the place of the one in .mcp.json.
        [twice]: server('manifest.twice', { command: text('manifest.twice.command') }),
      },
      `./${fileName('manifest.bundle')}.mcpb`,
    ],
    commands: inlineCommands('manifest.command'),
  }),
  'sales/.mcp.json': json({ mcpServers: servers }),
  'sales/hooks/hooks.json': json({
    description: [text('hooks.description')],
    modules: [text('hooks.modules')],
    hooks: hooks('hooks.file'),
  }),
  'sales/.gitignore': `built/\n${text('gitignore')}\n`,
  'sales/CONNECTORS.md': table('table'),
  'sales/README.md': readme('readme'),
  'sales/skills/call-prep/SKILL.md': skill('skill', 'call-prep'),
  'sales/skills/named/SKILL.md': skill('skill.named', text('skill.name')),
  [`sales/skills/${fileName('skill.folder')}/SKILL.md`]: skill('skill.folder', text('skill.name')),
  [`sales/commands/${fileName('command.file')}.md`]: skill('command', text('command.name')),
  [`sales/skills/${fileName('skill.folder')}/inner/SKILL.md`]: skill('skill.inner', 'inner'),
  [`sales/agents/${fileName('agent.file')}.md`]: skill('agent', text('agent.name')),
  'sales/.claude-plugin/marketplace.json': json({
    name: text('own.name'),
    owner: { name: text('own.owner') },
    plugins: [
      { ...details('own'), displayName: text('own.displayName'), name: 'sales', source: './' },
    ],
  }),
  'named/.claude-plugin/plugin.json': json(partsOf('named')),
  [`named/skills/${fileName('plain')}/SKILL.md`]: `---\ndescription: ${JSON.stringify(line('plain'))}\n---\n`,
  ...Object.assign({}, ...pluginFormats.slice(1).map(filesOfFormat)),
};
