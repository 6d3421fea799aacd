import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { publisherOf } from './publisher.ts';

const catalog = await projectCatalog();
const connectorOf = (id: string) => catalog.connectors.find((connector) => connector.id === id)!;

test('one publisher is one source, wherever it says it', () => {
  for (const [id, source, publisher] of [
    ['notion', 'owner/name@5267cf7:docs/a.md', 'github.com/owner'],
    ['notion', 'Owner/other:README.md (table)', 'github.com/owner'],
    ['notion', 'https://github.com/owner/name/blob/main/b.md', 'github.com/owner'],
    ['notion', 'https://gitlab.com/owner/name', 'gitlab.com/owner'],
    ['notion', 'https://www.example.com/docs/', 'example.com'],
    ['notion', 'https://docs.example.com/', 'example.com'],
    ['notion', 'https://example.co.uk/a', 'example.co.uk'],
    ['notion', 'https://one.github.io/a', 'one.github.io'],
    ['notion', 'https://two.github.io/a', 'two.github.io'],
    ['notion', 'what somebody said', undefined],
  ] as const)
    assert.equal(publisherOf(source, connectorOf(id)), publisher, source);
});

test('all places of the vendor are one', () => {
  for (const [id, ...sources] of [
    [
      'notion',
      'https://developers.notion.com/docs/mcp',
      'https://www.notion.com/help',
      'makenotion/notion-mcp-server:README.md',
    ],
    [
      'atlassian',
      'https://support.atlassian.com/x',
      'atlassian/atlassian-mcp-server@1234567:README.md',
    ],
    ['sentry', 'https://docs.sentry.io/x', 'https://mcp.sentry.dev/'],
    ['paypal', 'https://developer.paypal.com/x', 'paypal/agent-toolkit:README.md'],
  ] as const)
    for (const source of sources)
      assert.equal(publisherOf(source, connectorOf(id)), 'vendor', source);
});

test('Anthropic and the copies of its plugins are one, whoever keeps them', () => {
  for (const source of [
    'anthropics/knowledge-work-plugins:sales/.mcp.json',
    'anthropics/claude-plugins-official:external_plugins/x/.mcp.json',
    'https://claude.com/connectors/notion',
    'https://docs.anthropic.com/en/docs/x',
    'someone/knowledge-work-plugins-kr:sales/.mcp.json',
    'someone/anthropics-financial-services-plugins:x/.mcp.json',
    'someone/claude-for-legal-cn:x/.mcp.json',
  ])
    assert.equal(publisherOf(source, connectorOf('notion')), 'anthropic', source);
});
