import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholderMatcher } from './placeholder.ts';
import { readSkill } from './skill.ts';

const matcher = placeholderMatcher(['CRM', 'chat', 'source control', 'literature'], ['email']);
const read = (body: string, path = 'p/skills/prep/SKILL.md') =>
  readSkill(path, `---\nname: prep\ndescription: d\n---\n${body}`, 'skill', matcher).skill;
const uses = (body: string) =>
  read(body).connectors.map(({ label, adds, evidence, line }) => [evidence, line - 4, label, adds]);
const alone = (body: string) => read(body).standalone.map(({ text, line }) => [line - 4, text]);

test('what is called an MCP, wherever it stands', () => {
  const body =
    '## 1. Notion MCP Server (required)\n\nFind the page.\n\n## Then\n\n- **Canva MCP**: export it\n';
  assert.deepEqual(uses(body), [
    ['section', 1, 'Notion', 'Find the page.'],
    ['list', 7, 'Canva', 'export it'],
  ]);
  assert.ok(read(body).connectors.every(({ isNamed }) => !isNamed));
  assert.deepEqual(uses('- Use the Canva MCP: export\n- Add MCP: later\n'), [
    ['mention', 1, 'Canva', 'Use the Canva MCP: export'],
  ]);
});

test('what to do with something is no name, nor is what an account is asked for', () => {
  const heading = (words: string) => read(`## ${words} (if connected)\n\nRead it.\n`).connectors;
  const isNamed = (words: string) => heading(words).map((use) => use.isNamed);
  assert.deepEqual(isNamed('Step 2: Gather Platform Data'), [false]);
  assert.deepEqual(isNamed('Step 2: Acme Search'), [true]);
  const list = '## Connectors\n\n- Restart MCP server: `claude mcp list`\n- Acme MCP: finds\n';
  assert.deepEqual(
    read(list).connectors.flatMap(({ label, isNamed: is }) => (is ? label : [])),
    ['Acme'],
  );
  const scopes = '- Sheets: `https://www.googleapis.com/auth/drive`\n- Teams: `Chat.Read.All`\n';
  assert.deepEqual(uses(`## Connectors\n\n**Required scopes:**\n\n${scopes}`), []);
});

test('tables of connectors that say nothing of what they add, and of tools below a heading', () => {
  const probes = '| Connector type | Probe |\n|--|--|\n| CRM (HubSpot) | List |\n';
  assert.deepEqual(uses(probes), [['table', 3, 'CRM', 'List']]);
  const tools =
    '## Tool Integrations\n\n| Tool | Best for | MCP |\n|--|--|--|\n| **GA4** | Web | ✓ |\n| Mixpanel | Product | - |\n';
  assert.deepEqual(uses(tools), [['table', 5, 'GA4', 'Web']]);
  assert.deepEqual(uses('## MCP tools\n\n| Tool | Purpose |\n|--|--|\n| `search` | Finds |\n'), []);
});

test('who it is', () => {
  const { name, dirName, title, description, line } = read('# Prep a call\n');
  assert.deepEqual(
    [name, dirName, title, description, line],
    ['prep', 'prep', 'Prep a call', 'd', 2],
  );
});

test('without frontmatter: the folder and the description paragraph', () => {
  const { skill, findings } = readSkill(
    'p/skills/x/SKILL.md',
    '# T\n\ndescription: does x\n',
    'skill',
    matcher,
  );
  assert.deepEqual(
    [skill.name, skill.description, skill.hasFrontmatter, findings],
    ['x', 'does x', false, []],
  );
});

test('a command may go without frontmatter: the file names it, the first paragraph describes it', () => {
  const { skill, findings } = readSkill(
    'p/commands/do.md',
    '# Do\n\nDoes it.\n',
    'command',
    matcher,
  );
  assert.deepEqual([skill.name, skill.description, findings], ['do', 'Does it.', []]);
});

test('a table of connectors and its fallback', () => {
  const body =
    '## Connectors (Optional)\n\n| Connector | What It Adds |\n|--|--|\n| **CRM** | History |\n| **Docs** (if connected) | Files |\n\n> **No connectors?** Paste it.';
  assert.deepEqual(uses(body), [
    ['table', 5, 'CRM', 'History'],
    ['table', 6, 'Docs', 'Files'],
  ]);
  assert.deepEqual(alone(body), [[8, 'No connectors? Paste it.']]);
});

test('a table of words that connect sentences has no connectors', () => {
  const words =
    '| Connector | Used for |\n|--|--|\n| *Therefore*, *As a result* | Drawing a conclusion |\n';
  assert.deepEqual(uses(`${words}| *However* | Pivoting |\n`), []);
  assert.equal(uses(`${words}| CRM | Pivoting |\n`).length, 3);
});

test('a section of conditions', () => {
  const body =
    '## If Connectors Available\n\nIf **~~CRM** is connected:\n- Pull deals\n- Update\n\nIf **~~chat** is connected: search\n\nIf no connectors:\nAsk.';
  assert.deepEqual(uses(body), [
    ['section', 3, 'CRM', 'Pull deals; Update'],
    ['section', 7, 'chat', 'search'],
    ['placeholder', 3, 'CRM', null],
    ['placeholder', 7, 'chat', null],
  ]);
  assert.deepEqual(alone(body), [[9, 'If no connectors: Ask.']]);
});

test('a heading with a condition, and one with its negation', () => {
  const body =
    '### Step 4: CRM Check (If Connected)\n\n- Look up\n\n### If no CRM connected\n\nAsk for notes.';
  assert.deepEqual(uses(body), [['section', 1, 'CRM', 'Look up']]);
  assert.deepEqual(alone(body), [[7, 'Ask for notes.']]);
});

test('a box: what works alone, and what each connector adds', () => {
  const body =
    '```\n┌──────────────┐\n│    PREP      │\n├──────────────┤\n│ STANDALONE (always works) │\n│ ✓ Tell me    │\n├──────────────┤\n│ SUPERCHARGED (when you connect your tools) │\n│  + CRM: deals,   │\n│      contacts    │\n│  + Activity signals │\n└──────────────┘\n```';
  assert.deepEqual(uses(body), [['list', 9, 'CRM', 'deals, contacts']]);
  assert.deepEqual(alone(body), [[6, 'Tell me']]);
});

test('a word before `mcp` names no product, and what a skill does not do names none that it uses', () => {
  assert.deepEqual(
    uses('- Mode `az` : lire\n- Mode `mcp` : équivalent\n- **Canva MCP**: export\n'),
    [['list', 3, 'Canva', 'export']],
  );
  assert.deepEqual(uses('## Mode `mcp`\n\nLire.\n'), []);
  for (const heading of [
    'What this does NOT do',
    'What this skill doesn’t do',
    '**Out of scope**',
    'Open questions',
    'Ce que ce skill ne fait pas',
    'Was dieser Skill nicht macht',
    'Lo que este skill no hace',
    'O que esta skill não faz',
  ]) {
    const body = `## ${heading}\n\nUse the Clio MCP.\n\n### More\n\n- **Canva MCP**: x\n\n## Then\n\nUse the Box MCP.\n`;
    assert.deepEqual(
      uses(body).map(([, , label]) => label),
      ['Box'],
      heading,
    );
  }
  assert.equal(uses('## What this does\n\nUse the Box MCP.\n').length, 1);
});

test('what a skill is compared with, what others use and what a version changed is nothing of its own', () => {
  for (const body of [
    'Compare to traditional MCP servers:\n- Playwright MCP: 13,700 tokens\n',
    '**v2.11.0 changes**:\n- Removed what the ElevenLabs MCP does\n',
    '## Related skills\n\n- **speech** — speaks (uses the ElevenLabs MCP)\n',
    '## 관련 스킬\n\n- **speech** — 음성 합성 (ElevenLabs MCP 사용)\n',
    '## v1.2.0\n\n- Uses the Box MCP\n',
    '| Use this skill when | Use another approach when |\n|--|--|\n| A | B (use Sentry MCP server) |\n',
    '- **Parallel MCP execution:** ask all at once\n',
    'Close MCP connections when done.\n',
    '- Apps that orchestrate via the Contentful MCP → `contentful-mcp-cli`.\n',
  ])
    assert.deepEqual(uses(body), [], body);
  for (const body of [
    'Compare deals in:\n- **Box MCP**: files\n',
    '## 1.2 Connect\n\nUse the Box MCP.\n',
    '| Use this skill when | How |\n|--|--|\n| A | use Box MCP |\n',
    'Box MCP server: files\n',
  ])
    assert.equal(uses(body)[0]?.[2], 'Box', body);
});

test('names that share a noun, names that are addresses, and the noun in other languages', () => {
  for (const [body, labels] of [
    ['Notion·Linear·Asana MCP 가용', ['Notion', 'Linear', 'Asana']],
    ['Use the Notion/Google Drive MCP.', ['Notion', 'Google Drive']],
    ['Uses the fal.ai MCP.', ['fal.ai']],
    ['This needs the Gmail or Outlook connector.', ['Gmail', 'Outlook']],
    ['Utilise le serveur MCP Slack.', ['Slack']],
    ['Usa il server MCP di Slack.', ['Slack']],
    ['Nutze den Slack-MCP-Server.', ['Slack']],
    ['Использует MCP-сервер Slack.', ['Slack']],
    ['Usa las herramientas MCP de Slack.', ['Slack']],
  ] as const)
    assert.deepEqual(
      uses(body).map(([, , label]) => label),
      labels,
      body,
    );
});

test('a box: what stands under "always" works alone, with a plus before it too', () => {
  const body =
    '```\n┌────────────┐\n│ ALWAYS (works standalone) │\n│ + Web search: local codes │\n├────────────┤\n│ SUPERCHARGED │\n│ + CRM: deals │\n└────────────┘\n```';
  assert.deepEqual(uses(body), [['list', 7, 'CRM', 'deals']]);
  assert.deepEqual(alone(body), [[4, 'Web search: local codes']]);
});

test('a box of plain characters', () => {
  const body =
    '```\n+--------------+\n| Step 1: RESEARCH (always) |\n| - Web search |\n| - + CRM (if CRM connected) |\n+--------------+\n```';
  assert.deepEqual(uses(body), [['list', 5, 'CRM', null]]);
  assert.deepEqual(alone(body), [[4, 'Web search']]);
});

test('lists: placeholders anywhere, names where the text is about connectors', () => {
  const body =
    '- **~~CRM** (if connected): accounts\n- ~~chat notes — search\n- **Other**: no\n\nConnectors to attempt:\n\n- **PayPal / Square** — sales\n- CSV upload — fallback\n\n## Connectors\n\n**Primary:** QuickBooks, Brex · Desktop (CSV)';
  assert.deepEqual(
    uses(body).filter(([evidence]) => evidence !== 'placeholder'),
    [
      ['list', 1, 'CRM', 'accounts'],
      ['list', 2, 'chat', 'search'],
      ['list', 7, 'PayPal', 'sales'],
      ['list', 7, 'Square', 'sales'],
      ['list', 12, 'QuickBooks', null],
      ['list', 12, 'Brex', null],
      ['list', 12, 'Desktop', null],
    ],
  );
  assert.deepEqual(alone(body), [[8, 'CSV upload — fallback']]);
});

test('steps and conditions in code, and not what an output template says', () => {
  const body =
    '**If connectors available:**\n```\n1. Calendar → Find the meeting\n   - Pull: title\n\n2. CRM → Query\n```\n\n```\nIf email connector available:\n1. Draft\n\nIf not available:\n1. Print\n```\n\n```markdown\n## Stack\n[Email not connected - copy above]\n```';
  assert.deepEqual(uses(body), [
    ['section', 3, 'Calendar', 'Find the meeting; Pull: title'],
    ['section', 6, 'CRM', 'Query'],
    ['section', 10, 'email', 'Draft'],
  ]);
  assert.deepEqual(alone(body), [[13, 'If not available: Print']]);
});

test('a capability table has its connectors in columns', () => {
  const body =
    '| Capability | Web Only | + Enrichment | + CRM |\n|--|--|--|--|\n| Opening | Basic | Deep | Basic |\n| Verified email | No | Yes | Same |';
  assert.deepEqual(uses(body), [
    ['table', 1, 'Enrichment', 'Opening: Deep; Verified email'],
    ['table', 1, 'CRM', null],
  ]);
  assert.deepEqual(alone(body), [[3, 'Opening: Basic']]);
});

test('standalone beside supercharged, and what to do without a connector', () => {
  const modes =
    '| What You Can Do | Standalone | Supercharged With |\n|--|--|--|\n| Prep | Paste notes | Calendar, CRM |';
  assert.deepEqual(uses(modes), [
    ['table', 3, 'Calendar', 'Prep'],
    ['table', 3, 'CRM', 'Prep'],
  ]);
  assert.deepEqual(alone(modes), [[3, 'Prep: Paste notes']]);
  const missing = '| Missing connector | Fallback |\n|--|--|\n| QuickBooks | Ask for a CSV |';
  assert.deepEqual([uses(missing), alone(missing)], [[], [[3, 'QuickBooks: Ask for a CSV']]]);
});

test('one entry for each label and evidence, the fullest, best evidence first', () => {
  const body = '- **~~CRM**: a\n- **~~crm**: longer text\n\nIf ~~CRM is connected: x';
  assert.deepEqual(
    uses(body).map(([evidence, line, label, adds]) => [evidence, line, label, adds]),
    [
      ['section', 4, 'CRM', 'x'],
      ['list', 2, 'CRM', 'longer text'],
      ['placeholder', 1, 'CRM', null],
    ],
  );
});

test('placeholders everywhere: frontmatter, code, text; not struck-out words', () => {
  const text =
    '---\ndescription: search ~~chat\n---\n`~~CRM`\n```\n~~email: ✓ Available\n```\n~~done~~ ~~Jira';
  const { placeholders } = readSkill('SKILL.md', text, 'skill', matcher).skill;
  assert.deepEqual(
    placeholders.map(({ name, line, column, definedIn }) => [name, line, column, definedIn]),
    [
      ['chat', 2, 21, 'plugin'],
      ['CRM', 4, 2, 'plugin'],
      ['email', 6, 1, 'elsewhere'],
      ['Jira', 8, 10, null],
    ],
  );
});

test('a placeholder that nothing defines is called without the marks around it', () => {
  assert.deepEqual(
    uses('## Inputs\n\nWhen ~~cap table~~ is connected: ownership.\n').map(([, , label]) => label),
    ['cap table'],
  );
});

test('two placeholders in one line of Chinese are no strikethrough', () => {
  assert.deepEqual(
    uses('如果已连接 **~~literature**：在~~literature数据库中检索，通过~~chat发送')[0],
    ['section', 1, 'literature', '在literature数据库中检索，通过chat发送'],
  );
});

test('headings that name connectors, beside one that says so', () => {
  const body =
    '### Context from Connected Sources\n\nPull from each.\n\n#### Calendar\n- Times\n\n#### Chat (e.g., Slack)\n- Threads\n\n#### CLM (if connected)\n- Contracts\n\n### Connectors\n\n#### Setup\n- Sign in';
  assert.deepEqual(uses(body), [
    ['section', 5, 'Calendar', 'Times'],
    ['section', 8, 'Chat', 'Threads'],
    ['section', 11, 'CLM', 'Contracts'],
  ]);
});

test('a list of sources inside a step ends with it', () => {
  const body =
    '1. **Get it** — Pull from one of three sources, in order of preference:\n   - **Gmail**: Search\n   - **Local file or paste**: Read it\n2. **Identify type** — Decide';
  assert.deepEqual(uses(body), [['list', 2, 'Gmail', 'Search']]);
  assert.deepEqual(alone(body), [[3, 'Local file or paste: Read it']]);
});

test('a number that decides what is done is no name', () => {
  for (const amount of ['50K-200K LOC', '200K LOC', '>10 users', '5–20 users', '40% load'])
    assert.deepEqual(uses(`Select by integrations:\n- ${amount} → Full pipeline`), [], amount);
  assert.equal(uses('Select by integrations:\n- 3M Health → Full pipeline').length, 1);
});

test('a name and its short form are one label', () => {
  const body =
    '### CLM Routing (If Connected)\n\nIf a Contract Lifecycle Management system is connected:\n- Route\n\n### Schema (If Warehouse Connected)\n\nIf a data warehouse is connected:\n- Search';
  assert.deepEqual(uses(body), [
    ['section', 3, 'CLM', 'Route'],
    ['section', 8, 'data warehouse', 'Search'],
  ]);
});

test('what stops without a connector is no way to do without', () => {
  const body =
    '## Connector failures\n\nIf HubSpot is unreachable, stop — it requires CRM data. Tell the owner: "Connect it." If Mail is missing, skip mail and note "Mail not connected." Same for Calendar.\n\n## Steps\n\n- If no connectors are connected, stop.\n- If ~~CRM is not connected, stop and ask to paste.';
  const { requires } = read(body);
  assert.deepEqual(
    requires.map(({ line, labels, text }) => [line - 4, labels, text]),
    [
      [
        3,
        ['HubSpot'],
        'If HubSpot is unreachable, stop — it requires CRM data. Tell the owner: "Connect it."',
      ],
      [7, [], 'If no connectors are connected, stop.'],
    ],
  );
  assert.deepEqual(alone(body), [
    [3, 'If Mail is missing, skip mail and note "Mail not connected." Same for Calendar.'],
    [8, 'If CRM is not connected, stop and ask to paste.'],
  ]);
});

test('what is left to fill in, and placeholders in a text about replacing them, name no connector', () => {
  const box =
    '```\n═══\nConnected sources\n═══\n✓ Database: {{DATABASE}}\n✓ Chat: Acme Chat\n═══\n```\n';
  assert.deepEqual(
    uses(box).map(([, , label]) => label),
    ['Chat'],
  );
  assert.deepEqual(uses('## Connectors\n\n- **Email**: [your mailbox]\n- **Chat**: posts\n'), [
    ['list', 4, 'Chat', 'posts'],
  ]);
  const example = 'Replace the names (`~~Jira` → `Asana`), and leave `~~email` open.\n';
  assert.deepEqual(uses(example), []);
  assert.deepEqual(uses('Take ~~email → ~~chat, or `~~CRM` → `lookup`.\n').length, 3);
  const value = placeholderMatcher(['acme link url', 'email'], []);
  const { connectors } = readSkill(
    'SKILL.md',
    'Run `curl "~~acme link url~~"`, ask ~~email.\n',
    'skill',
    value,
  ).skill;
  assert.deepEqual(
    connectors.map(({ label }) => label),
    ['email'],
  );
});
