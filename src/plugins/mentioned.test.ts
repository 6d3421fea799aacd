import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConnectorContent } from './connector-use.ts';
import { parseMarkdown } from './markdown.ts';
import { addMentioned } from './mentioned.ts';

for (const [text, labels] of [
  ['Use the Gmail connector to scan recent mail.', ['Gmail']],
  ['Check GitHub MCP tools, then Google Drive MCP.', ['GitHub', 'Google Drive']],
  ['If no Jira connector is there, ask.', ['Jira']],
  ['Use the Apify MCP connector directly.', ['Apify']],
  ['| Pages | Asana MCP |\n| --- | --- |\n| Pages | Notion MCP |', ['Notion']],
  ['- Jira MCP 서버가 설정되어 있어야 합니다', ['Jira']],
  ['如果 Slack MCP 可用，发送消息。', ['Slack']],
  ['Usa el conector de Notion.', ['Notion']],
  ['Nutze den Slack-Konnektor.', ['Slack']],
  ['| Sign | Recommended server |\n| --- | --- |\n| Tickets | Linear MCP |', []],
  ['Never use the Slack MCP. No Vercel MCP: the CLI does it.', []],
  ['It wraps the command line and does not require Drata MCP.', []],
  ['O Calendly não bloqueou o Playwright MCP.', ['Playwright']],
  ['Enhanced PostgreSQL and Snowflake connectors of the pipeline', []],
  ['- ❌ Ask the MongoDB MCP directly', []],
  ['Create a Notion MCP server. The notion-mcp package is ours.', []],
  ['Say: "It is not there. Add the HubSpot MCP to your file." Then use Linear MCP.', ['Linear']],
  ['The moment you want a Linear MCP server, deploy it.', []],
  ['Option C is the M365 connector deployment.', []],
  [
    'Unlike the Notion MCP, it writes files. No need for the GitHub MCP. It works without Slack MCP.',
    [],
  ],
  ['The Figma MCP is not needed, and the Box MCP servers are not used.', []],
  ['Anders als der Slack-Konnektor. Contrairement au connecteur Notion.', []],
  ['无需 Slack MCP。', []],
  ['It works alongside (Clio MCP is an open integration question).', []],
  ['They install a Playwright MCP, and this plugin does **not** adopt them. Use Box MCP.', ['Box']],
  ['Notion MCP 없이 동작합니다. Slack MCP는 필요 없습니다.', []],
  ['Notion MCP は不要。', []],
  ['If you work without the Slack MCP, paste it. Requires the Notion MCP.', ['Slack', 'Notion']],
  ['- [ ] Slack MCP server\n- [ ] Notion MCP server connected', ['Notion']],
  ['- [Slack MCP](https://docs.example.com/mcp): how to', []],
  ['| Topic | File |\n| --- | --- |\n| Slack MCP | [slack](docs/slack.md) |', []],
  ['Use the S&P Kensho MCP and the Outlook Email connector.', ['S&P Kensho', 'Outlook Email']],
  ['If MCP is there. Connectors? No MCP.', []],
] as const) {
  test(`named: ${text}`, () => {
    const content: ConnectorContent = { connectors: [], standalone: [], requires: [] };
    for (const block of parseMarkdown(text)) addMentioned(content, block);
    assert.deepEqual(
      content.connectors.map(({ label }) => label),
      labels,
    );
  });
}
