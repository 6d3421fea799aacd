import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from './markdown.ts';
import { withoutOtherConnectors } from './other-connectors.ts';

const name = 'Use the Slack connector.';

for (const text of [
  'Add the Dataverse connector in Power Apps.',
  '### Monthly report (Looker Studio + GSC connector)',
  'Connectors installed (which Marketplace connectors), see `marketplace-connectors.md`.',
  'Read it with the Snowflake Spark connector.',
  'Guide for testing Workato custom connectors.',
  'Airbyte connectors copy the rows.',
  'Abre el conector de Gmail en Zapier.',
  'Looker Studio의 GA4 커넥터를 쓰세요.',
  'Run the proxy, or use the Cloud SQL connector.',
])
  test(`of another program: ${text}`, () => {
    const table = '| Connector | Why |\n| --- | --- |\n| Figma | Designs |';
    const blocks = parseMarkdown(`${text}\n\n${name}\n\n${table}\n\nAsk the Linear MCP.\n`);
    const own = withoutOtherConnectors(blocks, null);
    assert.deepEqual(
      own.map((block) => 'text' in block && block.text),
      ['Ask the Linear MCP.'],
    );
  });

for (const text of [
  'Use the Zapier connector or the Power BI connector.',
  'Connect the Zapier MCP connector.',
  'Build the report in Looker Studio, then use the Gmail connector.',
  'Make Slack connector calls.',
  'The Kafka connector is optional.',
  'Usa el conector de Zapier.',
  'See [CONNECTORS.md](CONNECTORS.md): Zapier connectors and others.',
])
  test(`of Claude: ${text}`, () => {
    const blocks = parseMarkdown(`${text}\n\n${name}\n`);
    assert.equal(withoutOtherConnectors(blocks, null), blocks);
  });

test('what a skill says of itself tells whose connectors they are', () => {
  assert.deepEqual(withoutOtherConnectors(parseMarkdown(name), 'Builds Workato connectors.'), []);
});

test('a product has connectors of its own, where a skill named for it says so and speaks of no MCP', () => {
  const list = 'Acme data connectors read:\n\n- Drive: files\n';
  assert.deepEqual(own(list, 'acme-pipelines'), []);
  assert.equal(own(list, 'sales-pipelines').length, 2);
  assert.equal(own(`${list}\nAsk the Acme MCP.\n`, 'acme-pipelines').length, 3);
  assert.equal(own('Use the Acme connector.\n', 'acme-pipelines').length, 1);
});

const own = (text: string, skill: string) =>
  withoutOtherConnectors(parseMarkdown(text), null, skill);
