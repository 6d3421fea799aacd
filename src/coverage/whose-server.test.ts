import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { makeResolver } from './resolver.ts';

const catalog = await projectCatalog();
const resolver = makeResolver(catalog);

test('an address of somebody else is not that of the product a server is called by', () => {
  for (const [name, url] of [
    ['clay', 'https://mcp.clay.example/mcp'],
    ['mailchimp', 'https://actions.zapier.com/mcp/mailchimp/v1'],
    ['social-champ', 'https://actions.zapier.com/mcp/social-champ/v1'],
    ['slack', 'https://mcp.composio.example/slack'],
    ['notion', 'https://server.smithery.ai/notion/mcp'],
    ['github', 'https://gitmcp.io/docs'],
    ['linear', 'https://linear-mcp.example.com/mcp'],
    ['linear', 'https://linear.app.someone.net/mcp'],
    ['linear', 'https://mcp-linear.app/mcp'],
    ['hubspot', 'https://hubspot.vercel.app/mcp'],
    ['stripe', 'https://mcp.stripe.com.evil.net/mcp'],
    ['box', 'https://box.acme.co.uk/mcp'],
    ['asana', 'http://localhost:3000/mcp'],
    ['front', 'mcp.frontier.dev/mcp'],
    ['monday', 'https://${TENANT}.someone.net/mcp'],
    ['n8n', 'https://automation.acme.example/mcp'],
    ['n8n', 'https://mcp.linear.app.acme.net/sse'],
  ] as const)
    assert.equal(connectorOf({ name, url }), undefined, url);
});

test('a new address of the vendor, or on a host of the customer’s own, is the product it is called by', () => {
  for (const [name, url, id] of [
    ['clay', 'https://api.clay.com/v4/mcp', 'clay'],
    ['Linear', 'https://eu.linear.app/new/mcp', 'linear'],
    ['github', 'https://api.github.com/mcp', 'github'],
    ['jira', 'https://mcp.atlassian.com/v9/mcp', 'jira'],
    ['iManage', 'https://mcp.imanage.com', 'imanage'],
    ['n8n', 'https://n8n.acme.net/mcp-server/http', 'n8n'],
    ['gitlab', 'https://git.acme.net/api/v4/mcp/', 'gitlab'],
    ['anything', 'https://mcp.hubspot.com/new', 'hubspot'],
    ['mailchimp', 'https://mcp.zapier.com/api/mcp/s/abc/mcp', 'zapier'],
    ['clay', 'https://mcp.clay.earth/mcp', 'clay-earth'],
  ] as const)
    assert.equal(connectorOf({ name, url })?.id, id, url);
});

test('a program that stands between is the address behind it', () => {
  for (const [name, url, id] of [
    ['anything', 'https://mcp.linear.app/mcp', 'linear'],
    ['clay', 'https://mcp.clay.earth/mcp', 'clay-earth'],
    ['clay', 'https://mcp.clay.example/mcp', undefined],
  ] as const)
    assert.equal(
      connectorOf({ name, command: 'npx', args: ['-y', 'mcp-remote', url] })?.id,
      id,
      url,
    );
});

test('where nothing is written yet, the name says what is meant', () => {
  for (const url of ['', ' ', 'TBD', '${LINEAR_URL}', 'https://{host}/mcp', 'https://<host>/mcp'])
    assert.equal(connectorOf({ name: 'linear', url })?.id, 'linear', url);
  assert.equal(connectorOf({ name: 'linear' })?.id, 'linear');
});

test('a program of the plugin’s own, or a package without an owner, is nobody’s by its name', () => {
  for (const line of [
    'node ${CLAUDE_PLUGIN_ROOT}/notion.js',
    'python -m notion',
    'npx -y notion-mcp',
    'npx notion',
    'uvx mcp-server-notion',
    'docker run notion',
    'notion',
    'bash -c run-notion.sh',
  ]) {
    const [command = '', ...args] = line.split(' ');
    assert.equal(connectorOf({ name: 'notion', command, args }), undefined, line);
  }
  assert.equal(connectorOf({ name: 'notion', bundle: './notion.mcpb' }), undefined);
});

test('what uv adds for a script of the plugin is not what runs', () => {
  for (const [program, id] of [
    ['serve', 'amazon-redshift'],
    ['${CLAUDE_PLUGIN_ROOT}/server.py', undefined],
  ] as const) {
    const args = ['run', '--with', 'awslabs.redshift-mcp-server', program];
    assert.equal(connectorOf({ name: 'x', command: 'uv', args })?.id, id);
  }
});

test('a line for a shell is what it runs, where it runs one program', () => {
  for (const [line, id] of [
    ['exec npx -y chrome-devtools-mcp@latest', 'chrome-devtools'],
    ['npx -y chrome-devtools-mcp', 'chrome-devtools'],
    ['DEBUG=1 npx -y chrome-devtools-mcp ${FOLDERS:-$HOME} "a b"', 'chrome-devtools'],
    ['npx -y chrome-devtools-mcp $(cat folders)', undefined],
    ['exec NAME=chrome-devtools-mcp', undefined],
    ['cd /tmp && npx -y chrome-devtools-mcp', undefined],
    ['npx -y chrome-devtools-mcp | tee log', undefined],
  ] as const) {
    for (const args of [
      ['-c', line],
      ['-l', '-c', line],
      ['-lc', line],
    ])
      assert.equal(connectorOf({ name: 'x', command: '/bin/bash', args })?.id, id, line);
  }
});

test('the name of every connector at an address of a stranger leads to none', () => {
  for (const { id, name, aliases = [] } of catalog.connectors) {
    for (const each of [id, name, ...aliases]) {
      const url = `https://mcp.${id}.stranger.net/mcp`;
      assert.equal(connectorOf({ name: each, url }), undefined, url);
    }
  }
});

function connectorOf(server: Partial<Parameters<typeof resolver.connectorOfServer>[0]>) {
  const none = { name: '', title: null, url: null, command: null, args: [] };
  return resolver.connectorOfServer({ ...none, ...server });
}
