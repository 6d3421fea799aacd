import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { serveSite } from '../../scripts/static-server.ts';
import { siteRegistry } from '../../src/outputs/registry/site-registry.ts';
import { projectWorkspace } from '../../src/workspace/testing.ts';

const run = promisify(execFile);
const VALUE = '<your-variable-value-here>';

/** What `add-mcp find` is to write for Claude Code: the addresses that the catalog recommends for it. */
const expected = {
  hubspot: { type: 'http', url: 'https://mcp.hubspot.com/anthropic' },
  linear: { type: 'http', url: 'https://mcp.linear.app/mcp' },
  snowflake: {
    type: 'http',
    url: `https://${VALUE}/api/v2/databases/${VALUE}/schemas/${VALUE}/mcp-servers/${VALUE}`,
    headers: { Authorization: '<your-header-value-here>' },
  },
} as const;

/** Lets `add-mcp` find connectors in our registry and write them; the problems. */
export async function tryFind(bin: string, root: string): Promise<string[]> {
  const folder = join(root, 'find');
  const [site, home, project] = ['site', 'home', 'project'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [home, project]) mkdirSync(each, { recursive: true });
  for (const { path, text } of siteRegistry(
    await projectWorkspace(),
    'https://catalog.example.com',
  )) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text());
  }
  const host = await serveSite(site, 0);
  const config = join(home, '.config/add-mcp/config.json');
  mkdirSync(dirname(config), { recursive: true });
  const registries = [{ url: `${host.url}/v0.1/servers`, label: 'Our catalog' }];
  writeFileSync(config, JSON.stringify({ version: 1, findRegistries: registries }));
  const env = {
    PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    NO_COLOR: '1',
    DISABLE_TELEMETRY: '1',
  };
  try {
    for (const name of Object.keys(expected)) {
      await run('add-mcp', ['find', name, '-y', '-a', 'claude-code'], { cwd: project, env });
    }
  } finally {
    await host.close();
  }
  const written = JSON.parse(readFileSync(join(project, '.mcp.json'), 'utf8')) as {
    mcpServers: Record<string, object>;
  };
  return Object.entries(expected).flatMap(([name, entry]) =>
    isDeepStrictEqual(written.mcpServers[name], entry)
      ? []
      : [`${name}: ${JSON.stringify(written.mcpServers[name])}`],
  );
}
