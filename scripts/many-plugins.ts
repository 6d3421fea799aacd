/**
 * Directories with many of a kind, for measuring readers: the smallest count, and the files of a count, by path.
 * Where things of two kinds are compared, there are as many of both.
 */
export const manyOf: Record<string, { count: number; write: (count: number) => Files }> = {
  servers: { count: 250, write: (count) => ({ ...plugin, ...servers(count) }) },
  'servers, and a README that names them': {
    count: 250,
    write: (count) => ({ ...plugin, ...servers(count), 'README.md': lines(count, nameServer) }),
  },
  'servers, and a table of them': {
    count: 250,
    write: (count) => ({ ...plugin, ...servers(count), ...table(count) }),
  },
  'servers, and settings that they take': {
    count: 250,
    write: (count) => ({
      ...manifest({ userConfig: byName(count, 'setting', (name) => setting(name)) }),
      '.mcp.json': json({
        mcpServers: byName(count, 'server', (name, number) => ({
          command: 'npx',
          args: ['-y', name, `\${user_config.setting${number}}`],
        })),
      }),
    }),
  },
  skills: { count: 500, write: (count) => ({ ...plugin, ...skills(count, () => '~~CRM') }) },
  'skills, and a README that names them': {
    count: 500,
    write: (count) => ({
      ...plugin,
      ...skills(count, () => '~~CRM'),
      'README.md': lines(count, (number) => `| /skill${number} | does ${number} |`),
    }),
  },
  'skills that name servers': {
    count: 250,
    write: (count) => ({
      ...plugin,
      ...servers(count),
      ...skills(count, (number) => `If **Server ${number}** is connected, use it.`),
    }),
  },
  'skills that name rows of a table': {
    count: 250,
    write: (count) => ({
      ...plugin,
      ...table(count),
      ...skills(count, (number) => `If ~~kind ${number} is connected, use ~~kind ${number}.`),
    }),
  },
  'skills in folders that the manifest names': {
    count: 500,
    write: (count) => ({
      ...manifest({ skills: numbers(count).map((number) => `./skills/skill${number}`) }),
      ...skills(count, () => 'Works.'),
    }),
  },
  'references to one folder': {
    count: 5_000,
    write: (count) => ({
      ...manifest({
        skills: numbers(count).map((number) => `./skills/${'./'.repeat(number % 20)}`),
      }),
      ...skills(500, () => '~~CRM'),
    }),
  },
  'rows of a table, and skills that name some': {
    count: 2_500,
    write: (count) => ({
      ...plugin,
      ...table(count),
      ...skills(500, (number) => `If ~~kind ${number} is connected, use ~~kind ${number}.`),
    }),
  },
  commands: {
    count: 500,
    write: (count) => ({
      ...plugin,
      ...files(count, (n) => [`commands/c${n}.md`, skill(`c${n}`)]),
    }),
  },
  agents: {
    count: 500,
    write: (count) => ({ ...plugin, ...files(count, (n) => [`agents/a${n}.md`, skill(`a${n}`)]) }),
  },
  'files of hooks': {
    count: 250,
    write: (count) => ({
      ...manifest({ hooks: numbers(count).map((number) => `./hooks/${number}.json`) }),
      ...files(count, (number) => [`hooks/${number}.json`, json({ hooks: {} })]),
    }),
  },
  plugins: { count: 250, write: plugins },
  'plugins, and a README that names them': {
    count: 250,
    write: (count) => ({
      ...plugins(count),
      'README.md': lines(count, (n) => `- [p${n}](./p${n}): \`/plugin install p${n}@many\``),
    }),
  },
  'plugins with placeholders of their own': {
    count: 100,
    write: (count) => ({
      ...plugins(count),
      ...files(count, (number) => [`p${number}/CONNECTORS.md`, tableOf([number])]),
    }),
  },
  'entries for one folder': {
    count: 50,
    write: (count) => ({
      ...marketplace(count, () => './one'),
      'one/.claude-plugin/plugin.json': json({ name: 'one' }),
      ...files(50, (number) => [`one/skills/s${number}/SKILL.md`, skill(`s${number}`)]),
    }),
  },
  'entries elsewhere': {
    count: 500,
    write: (count) => marketplace(count, (n) => ({ source: 'github', repo: `a/p${n}` })),
  },
  'files that no plugin has': {
    count: 1_000,
    write: (count) => ({ ...plugin, ...files(count, (number) => [`data/${number}.txt`, 'a']) }),
  },
  'folders in folders': {
    count: 50,
    write: (count) => files(count, (number) => [`${'a/'.repeat(number)}.mcp.json`, '{}']),
  },
};

const plugin = manifest({});

function manifest(fields: object): Files {
  const described = { name: 'many', description: 'Has many.', version: '1.0.0', ...fields };
  return { '.claude-plugin/plugin.json': json(described) };
}

function servers(count: number): Files {
  return { '.mcp.json': json({ mcpServers: byName(count, 'server', server) }) };
}

function server(name: string) {
  return { type: 'http', url: `https://${name}.example.com/mcp` };
}

function nameServer(number: number): string {
  return `Ask server${number} at https://server${number}.example.com/mcp.`;
}

function table(count: number): Files {
  return { 'CONNECTORS.md': tableOf(numbers(count)) };
}

function tableOf(rows: readonly number[]): string {
  const head = '| Category | Placeholder | Included servers | Other options |\n|---|---|---|---|\n';
  const written = rows.map((n) => `| Kind ${n} | \`~~kind ${n}\` | Server${n} | Other ${n} |`);
  return `# Connectors\n\n${head}${written.join('\n')}\n`;
}

function skills(count: number, say: (number: number) => string): Files {
  return files(count, (n) => [`skills/skill${n}/SKILL.md`, skill(`skill${n}`, say(n))]);
}

function skill(name: string, text = 'Works.'): string {
  return `---\nname: ${name}\ndescription: Does what ${name} does.\n---\n\n${text}\n`;
}

function setting(title: string) {
  return { type: 'string', title, description: title };
}

function plugins(count: number): Files {
  return {
    ...marketplace(count, (number) => `./p${number}`),
    ...files(count, (n) => [`p${n}/.claude-plugin/plugin.json`, json({ name: `p${n}` })]),
    ...files(count, (n) => [`p${n}/skills/a/SKILL.md`, skill('a', 'Asks ~~CRM.')]),
  };
}

function marketplace(count: number, sourceOf: (number: number) => unknown): Files {
  const entries = numbers(count).map((n) => ({ name: `p${n}`, source: sourceOf(n) }));
  const written = { name: 'many', owner: { name: 'Many' }, plugins: entries };
  return { '.claude-plugin/marketplace.json': json(written) };
}

function byName<Value>(
  count: number,
  word: string,
  write: (name: string, number: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    numbers(count).map((number) => [`${word}${number}`, write(`${word}${number}`, number)]),
  );
}

function files(count: number, write: (number: number) => [path: string, text: string]): Files {
  return Object.fromEntries(numbers(count).map(write));
}

function lines(count: number, write: (number: number) => string): string {
  return `${numbers(count).map(write).join('\n')}\n`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

type Files = Record<string, string>;
