import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hiddenHostile, hostile } from './hostile-text.ts';

/** Writes a marketplace of strangers: every field of every kind of file that is read is hostile. */
export async function writeHostilePlugins(directory: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text.toWellFormed());
  }
}

let turn = 0;
const text = (field: string) => hiddenHostile(field, turn++);
const line = (field: string) => hostile(field, turn++).replaceAll('|', '/');
const texts = (field: string) => Array.from({ length: 4 }, () => text(field));
const json = (value: object) => JSON.stringify(value, null, 2);
// A file name cannot hold a slash.
const fileName = (field: string) => `<img src=x onerror="window.pwned='${field}'">'--`;

const details = (of: string) => ({
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
});

const elsewhere = ['github', 'url', 'git-subdir', 'npm', 'archive', 'command', 'none'].map(
  (source) => ({
    ...details(`external.${source}`),
    name: text(`external.${source}.name`),
    displayName: text(`external.${source}.displayName`),
    source: Object.fromEntries([
      ['source', source],
      ...['url', 'repo', 'package', 'version', 'path', 'ref', 'sha', 'command'].map((key) => [
        key,
        text(`external.${source}.${key}`),
      ]),
    ]),
    mcpServers: { [text(`external.${source}.server`)]: { command: text('external.command') } },
  }),
);

const server = (of: string, more: object) => ({
  ...more,
  title: text(`${of}.title`),
  description: text(`${of}.description`),
  args: texts(`${of}.args`),
  env: { [text(`${of}.env.key`)]: text(`${of}.env`) },
  headers: {
    [text(`${of}.header`)]: text(`${of}.header.value`),
    Authorization: text(`${of}.auth`),
  },
  oauth: { clientId: text(`${of}.clientId`), scopes: text(`${of}.scopes`) },
  headersHelper: text(`${of}.headersHelper`),
  cwd: text(`${of}.cwd`),
});

// Where words end at quotes and commas, and where tags are taken off.
const bare = (field: string) => `<img src=x onerror=window.pwned=/${field}/>`;
const inTag = (field: string) => `x onfocus=window.pwned=/${field.replaceAll('.', '')}/ autofocus`;

const partsOf = (of: string) => ({
  ...details(of),
  name: text(`${of}.parts.name`),
  source: './named',
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

const inlineCommands = (of: string) => ({
  [text(`${of}.name`)]: {
    content: `Ask ~~CRM. ${text(`${of}.content`)}`,
    description: text(`${of}.description`),
  },
});

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
  renames: { [text('renames.from')]: text('renames.to') },
  plugins: [
    {
      ...details('entry'),
      name: 'sales',
      displayName: text('entry.displayName'),
      source: './sales',
    },
    { name: text('entry.name'), source: './named' },
    partsOf('entry'),
    { ...partsOf('inline'), commands: inlineCommands('inline.command') },
    { name: text('missing.name'), source: `./${fileName('missing.source')}` },
    ...elsewhere,
  ],
};

const twice = text('server.twice');

const servers = {
  linear: server('server.linear', { type: 'http', url: 'https://a0.linear.example.com/mcp' }),
  [text('server.http')]: server('server.http', { type: 'http', url: text('server.http.url') }),
  [text('server.script')]: { type: 'sse', url: `javascript:window.pwned='server.script'` },
  [text('server.stdio')]: server('server.stdio', { command: text('server.stdio.command') }),
  [text('server.type')]: { type: text('server.type.type'), url: 'https://example.com/mcp' },
  [text('server.empty')]: { type: 'http', url: '' },
  [twice]: server('server.twice', {
    type: text('server.twice.type'),
    url: text('server.twice.url'),
    command: text('server.twice.command'),
  }),
  ['__proto__']: server('server.proto', { command: text('server.proto.command') }),
};

const table = (of: string) => `# ${line(`${of}.title`)}

| Category | Placeholder | Included servers | Other options |
| --- | --- | --- | --- |
| CRM | \`~~CRM\` | Linear, ${inTag(`${of}.later`)}\\* | ${line(`${of}.other`)}, Close |
| ${line(`${of}.category`)} | \`~~${of}\` | ${line(`${of}.included`)} | \`${line(`${of}.code`)}\` |
| **${line(`${of}.bold`)}** | ~~${line(`${of}.placeholder`)} | — (${line(`${of}.remark`)}) | |

${line(`${of}.paragraph`)}
`;

const skill = (of: string, name: string) => `---
name: ${JSON.stringify(name.toWellFormed())}
description: ${JSON.stringify(text(`${of}.description`).toWellFormed())}
argument-hint: ${JSON.stringify(text(`${of}.hint`).toWellFormed())}
---

# ${line(`${of}.title`)}

\`\`\`
┌──────────┐
│ STANDALONE (always works) │
│ ✓ ${line(`${of}.alone`)} │
├──────────┤
│ SUPERCHARGED (when you connect your tools) │
│ + CRM: ${line(`${of}.box`)} │
│ + ${line(`${of}.box.label`)}: more │
└──────────┘
\`\`\`

| Connector | What it adds |
| --- | --- |
| **~~CRM** | ${line(`${of}.adds`)} |
| **${line(`${of}.connector`)}** | [x](javascript:window.pwned='${of}.link') ${line(`${of}.adds`)} |

## If ${line(`${of}.heading`)} connected

If **~~CRM** is connected:
- ${line(`${of}.item`)}

- **~~chat (if connected):** ${line(`${of}.chat`)}
**If no connectors:** ${line(`${of}.without`)}

If ~~CRM is not connected, stop ${inTag(`${of}.stop`)}.
`;

const readme = (of: string) => `# ${line(`${of}.title`)}

<script>window.pwned='${of}.html'</script> ${line(`${of}.paragraph`)}

claude plugin install ${bare(`${of}.install`)}

## Connectors

- **${line(`${of}.connector`)}**: ${line(`${of}.adds`)}
- Linear, ${line(`${of}.name`)}
- **Close ${inTag(`${of}.close`)}**: more

| Command | Required | Optional |
| --- | --- | --- |
| /${line(`${of}.command`)} | ${inTag(`${of}.required`)} | ${inTag(`${of}.optional`)} |

\`\`\`
sales/
├── ${line(`${of}.tree`)}
└── commands/${line(`${of}.file`)}.md
\`\`\`
`;

const files: Readonly<Record<string, string>> = {
  '.claude-plugin/marketplace.json': json(marketplace),
  'README.md': readme('readme.all'),
  '.catalog-check.json': json({
    ignore: [{ rule: text('ignore.rule'), file: 'sales', reason: text('ignore.reason') }],
  }),
  'sales/.claude-plugin/plugin.json': json({
    ...details('manifest'),
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
  'named/.claude-plugin/plugin.json': json({ ...details('named'), name: text('manifest.name') }),
  [`named/skills/${fileName('plain')}/SKILL.md`]: `---\ndescription: ${JSON.stringify(line('plain'))}\n---\n`,
};
