import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTask } from './tasks.ts';
import { catalogIndex } from './testing.ts';

const right = `{
  "mcpServers": {
    "linear": { "type": "http", "url": "https://mcp.linear.app/mcp", "timeout": 60000 }
  }
}`;

/** Texts that are no JSON, and what Copilot CLI 1.0.102 did with each. */
const texts: readonly (readonly [text: string, isRead: boolean])[] = [
  [right.replace('"type": ', '"type":\u00A0'), true],
  [right.replace('    "linear"', '\u2003\u3000"linear"'), true],
  [right.replace('"type": ', '"type":\u2028'), true],
  [right.replace('"type": ', '"type":\u0085'), true],
  [right.replace('"type": ', '"type":\u200B'), false],
  [right.replace('"http", ', '"http" '), true],
  [right.replace('"http", ', '"http",, '), false],
  [right.replace('app/', 'app/\n'), true],
  [right.replace('app/', 'app/\t'), true],
  [right.replace('app/', 'app/\0'), true],
  [right.replace('app/', 'app/\\\n'), false],
  [right.replace('60000', '+60000'), true],
  [right.replace('60000', '60000.'), true],
  [right.replace('60000', '- 60000'), false],
  [right.replaceAll('"', "'"), false],
  [right.slice(0, -1), false],
  [`${right}}`, false],
  [`${right};`, false],
  [`${right}\n/* open`, false],
];

for (const client of ['copilot-cli', 'cursor']) {
  test(`${client}: what no other program reads is a warning where this one does, else an error`, async () => {
    for (const [text, isRead] of texts) {
      const { repair } = await runTask({ kind: 'check', text, client }, catalogIndex);
      const severities =
        'problem' in repair
          ? ['error']
          : repair.problems.flatMap(({ rule, severity }) =>
              rule === 'json-invalid' ? severity : [],
            );
      const isWarned = isRead && client === 'copilot-cli';
      assert.deepEqual([...new Set(severities)], [isWarned ? 'warning' : 'error'], text);
    }
  });
}

test('what Copilot CLI reads is written so that others read it too, and loses nothing', async () => {
  for (const [text] of texts.filter(([, isRead]) => isRead)) {
    const { fixed } = await runTask({ kind: 'fix-all', text, client: 'copilot-cli' }, catalogIndex);
    const entry = JSON.parse(fixed?.text ?? '').mcpServers.linear;
    assert.deepEqual(Object.keys(entry), ['type', 'url', 'timeout']);
    assert.equal(entry.timeout, 60_000);
    const sign = /app\/([^m])/.exec(text)?.[1] ?? '';
    assert.equal(entry.url, `https://mcp.linear.app/${sign}mcp`);
  }
});
