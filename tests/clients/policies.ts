import { stringify } from 'smol-toml';
import { join } from 'node:path';
import { knownClient } from '../../src/clients/clients.ts';
import {
  chooseConnector,
  choosePlugin,
  toWired,
  uniqueServers,
} from '../../src/config/policy/choice.ts';
import { policyFiles, type PolicyFile } from '../../src/config/policy/files.ts';
import { makePolicy, type PolicyServer } from '../../src/config/policy/policy.ts';
import { commandLine } from '../../src/shell/command-line.ts';
import { marketplaceOf } from '../../src/views/policy-view.ts';
import { projectWorkspace } from '../../src/workspace/testing.ts';
import { runUnderPolicy } from './policy-trial.ts';

const CONNECTORS = ['linear', 'snowflake', 'hubspot', 'github'];
const STRANGER = { name: 'stranger', url: 'https://mcp.example.com/mcp' };

/** The clients whose policies the real program is asked about, and how. */
const policySubjects: Readonly<Record<'claude-code' | 'codex', PolicySubject>> = {
  'claude-code': {
    path: '/etc/claude-code/managed-settings.json',
    async check({ servers, place }) {
      const remote = servers.flatMap((server) =>
        server.patterns.slice(0, 1).map(({ pattern }) => ({
          name: `try-${server.name}`,
          url: pattern.replaceAll('*', 'acme'),
        })),
      );
      const add = ({ name, url }: { name: string; url: string }) =>
        line(['claude', 'mcp', 'add', ['--transport', 'http'], name, url]);
      const others = [
        STRANGER,
        // The same host on another path, and a host that only ends like the right one.
        { name: 'other-path', url: 'https://mcp.linear.app/other' },
        { name: 'other-host', url: 'https://mcp.linear.app.example.com/mcp' },
      ];
      const [doctor, ...added] = place([
        line(['claude', 'doctor']),
        ...remote.map(add),
        ...others.map(add),
      ]);
      const problems: string[] = [];
      if (/warning|invalid|unrecognized|error/i.test(doctor?.output ?? 'error')) {
        problems.push(`claude doctor: ${doctor?.output}`);
      }
      for (const [index, { name, url }] of remote.entries()) {
        const result = added[index];
        if (result?.code !== 0) problems.push(`${name} ${url}: ${result?.output}`);
      }
      for (const [index, { name }] of others.entries()) {
        const result = added[remote.length + index];
        if (result?.code === 0 || !/not allowed by enterprise policy/.test(result?.output ?? '')) {
          problems.push(`${name} was not refused: ${result?.output}`);
        }
      }
      return problems;
    },
  },
  codex: {
    path: '/etc/codex/requirements.toml',
    async check({ servers, place }) {
      const fixed = servers.flatMap(({ name, patterns }) =>
        patterns.length === 1 && !patterns[0]!.pattern.includes('*')
          ? [{ name, url: patterns[0]!.pattern }]
          : [],
      );
      const [first] = fixed;
      const others = [STRANGER, { name: 'renamed', url: first?.url ?? '' }];
      const add = ({ name, url }: { name: string; url: string }) =>
        line(['codex', 'mcp', 'add', name, ['--url', url]]);
      const results = place([
        ...[...fixed, ...others].map(add),
        line(['codex', 'mcp', 'list', ['--json']]),
      ]);
      const output = results.at(-1)?.output ?? '';
      const start = output.indexOf('[');
      const listed = JSON.parse(output.slice(start, output.lastIndexOf(']') + 1)) as {
        name: string;
        enabled: boolean;
      }[];
      const isOn = (name: string) => listed.find((each) => each.name === name)?.enabled;
      return [
        ...fixed.flatMap(({ name }) => (isOn(name) === true ? [] : [`${name} is not enabled`])),
        ...others.flatMap(({ name }) => (isOn(name) === false ? [] : [`${name} is not disabled`])),
      ];
    },
  },
};

/** Asks a real client whether it admits what its policy lists and nothing else; the problems. */
export async function tryPolicy(id: 'claude-code' | 'codex', bin: string, root: string) {
  const subject = policySubjects[id];
  const file: PolicyFile = policyFiles[id];
  const client = await knownClient(file.client);
  const workspace = await projectWorkspace();
  const { catalog, plugins } = workspace;
  const sales = plugins.find((each) => each.id === 'sales')!;
  const brought = choosePlugin(catalog, toWired(sales), marketplaceOf(workspace, sales), client);
  const own = CONNECTORS.flatMap(
    (name) => chooseConnector(catalog, catalog.byId.get(name)!, client) ?? [],
  );
  const servers = uniqueServers([...own, ...brought.servers]);
  const policy = makePolicy({ servers, plugins: [brought.plugin], mode: 'ask' });
  const text = file.write(policy, stringify);
  return subject.check({
    servers: policy.servers,
    place: (lines) =>
      runUnderPolicy({ text, path: subject.path, bin, root: join(root, 'policy', id) }, lines),
  });
}

function line(words: Parameters<typeof commandLine>[0]): string {
  const made = commandLine(words);
  if ('reason' in made) throw new Error(made.reason);
  return made.text;
}

interface PolicySubject {
  path: string;
  check: (given: {
    servers: readonly PolicyServer[];
    place: (lines: readonly string[]) => ReturnType<typeof runUnderPolicy>;
  }) => Promise<string[]>;
}
