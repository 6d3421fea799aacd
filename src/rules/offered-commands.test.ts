import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from '../catalog/address.ts';
import { heldByBashAlone, hostileWords, runInBash } from '../shell/testing.ts';
import { catalogRules } from './tables/catalog.ts';
import { findingsOf } from './testing.ts';
import { describe } from './rules.ts';

const unwritable = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;
const writable = hostileWords.filter((word) => !unwritable.test(word));

/** The install command that a finding offers for a plugin and a marketplace of some names. */
async function offeredInstall(plugin: string, marketplace: string): Promise<string | undefined> {
  const findings = await findingsOf({
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: marketplace,
      owner: { name: 'x' },
      plugins: [{ name: plugin, source: './sales' }],
    }),
    'sales/README.md': '# Sales\n\n```\nclaude plugins add our-marketplace/sales\n```\n',
  });
  const found = findings.find(({ rule }) => rule === 'readme-install-command');
  const message = found === undefined ? '' : describe(found);
  assert.match(
    message,
    /^The command "claude plugins add our-marketplace\/sales" installs nothing/,
  );
  return /Write `(.*)`\. The README adds the marketplace nowhere/s.exec(message)?.[1];
}

test('an install command that a finding expects is one that Claude Code takes, or there is none', async () => {
  assert.equal(await offeredInstall('sales', 'team'), 'claude plugin install sales@team');
  for (const word of hostileWords) {
    assert.equal(await offeredInstall(word, 'team'), undefined, JSON.stringify(word));
    assert.equal(await offeredInstall('sales', word), undefined, JSON.stringify(word));
  }
});

test('the command that asks an endpoint again names its entry as it is', () => {
  const lines = hostileWords.flatMap((connector) => {
    const message = catalogRules['answer-differs'].message({
      endpoint: 'x',
      statement: 'x',
      got: 'x',
      asked: '2026-01-01',
      connector,
    });
    const text = /or ask again with `(.*)`\.$/s.exec(message)?.[1];
    return text === undefined ? [] : [{ connector, text }];
  });
  const meant = writable.filter((word) => !word.startsWith('-') && !heldByBashAlone.includes(word));
  assert.deepEqual(
    lines.map(({ connector }) => connector),
    meant,
  );
  assert.deepEqual(runInBash(lines.map(({ text }) => text).join('\n'), ['npm']), {
    calls: meant.map((connector) => ['npm', 'run', 'catalog', '--', 'verify', connector]),
    created: [],
    complaint: '',
  });
});

test('the address of a local server is its command line, word for word', () => {
  for (const word of hostileWords.filter((each) => unwritable.test(each))) {
    const address = addressOf({ type: 'stdio', command: 'npx', args: [word] });
    assert.doesNotMatch(address, unwritable);
    assert.deepEqual(JSON.parse(address), ['npx', word]);
  }
  const meant = writable.map((word) => ['npx', '-y', word, word]);
  const lines = meant.map(([command = '', ...args]) => addressOf({ type: 'stdio', command, args }));
  assert.deepEqual(runInBash(lines.join('\n'), ['npx']), {
    calls: meant,
    created: [],
    complaint: '',
  });
});
