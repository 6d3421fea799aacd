import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileWords } from '../shell/testing.ts';
import { readMarketplace } from './marketplace.ts';
import { installLine, marketplaceNameProblem, pluginNameProblem } from './plugin-id.ts';

// Each was given to Claude Code 2.1.332: the marketplace was added, the plugin installed, or not.
const taken = ['sales', 'A', '1st', 'a.b', 'a_b', 'ab-', 'ab.', 'constructors', 'x'.repeat(255)];
const refused = [
  ...hostileWords,
  ...[...' !"#$%&\'()*+,/:;<=>?@[\\]^`{|}~\u007f\u00a0é日\u200b'].map((sign) => `a${sign}b`),
  '.ab',
  '_ab',
  '__proto__',
  '.',
  '..',
  '',
  'x'.repeat(256),
];

test('names that Claude Code installs a plugin by', () => {
  for (const name of [...taken, 'a..b', 'inline', 'claude-plugins', 'toString']) {
    assert.equal(pluginNameProblem(name), undefined, name);
  }
  for (const name of refused) assert.ok(pluginNameProblem(name), JSON.stringify(name));
});

test('names that Claude Code adds a marketplace of', () => {
  for (const name of [
    ...taken,
    ...'npm github claudeai anthropics claude-acme my-claude-plugins'.split(' '),
    'x-claude-marketplace',
  ]) {
    assert.equal(marketplaceNameProblem(name), undefined, name);
  }
  for (const name of [
    ...refused,
    ...'a..b inline Builtin skills-dir synced claude-plugin-test'.split(' '),
    ...'claudeai-x ClaudeAI-x constructor toString hasOwnProperty'.split(' '),
    ...'claude-plugins claude_marketplace claude.directory c-laude-plugins'.split(' '),
    ...'claude-plugins-acme anthropic-official the-official-claude claudemarketplace'.split(' '),
  ]) {
    assert.ok(marketplaceNameProblem(name), JSON.stringify(name));
  }
});

test('names that only repositories of Anthropic have', () => {
  for (const name of ['knowledge-work-plugins', 'Life-Sciences', 'healthcare']) {
    for (const source of [undefined, 'anthropics/x', 'https://github.com/anthropics/x.git']) {
      assert.equal(marketplaceNameProblem(name, source), undefined, name);
    }
    for (const source of ['acme/anthropics', 'https://gitlab.com/anthropics/x', 'anthropics-x/y']) {
      assert.ok(marketplaceNameProblem(name, source), `${name} from ${source}`);
    }
  }
});

test('a command where both names are taken, else why there is none', () => {
  assert.deepEqual(installLine('sales', 'team'), { text: 'claude plugin install sales@team' });
  for (const name of refused) {
    assert.ok('reason' in installLine(name, 'team'), JSON.stringify(name));
    assert.ok('reason' in installLine('sales', name), JSON.stringify(name));
  }
});

test('a name that is refused is a finding at its place', () => {
  const text = JSON.stringify({
    name: 'inline',
    owner: { name: 'o' },
    plugins: [
      { name: 'a;b', source: './a' },
      { name: 'a..b', source: './b' },
    ],
  });
  assert.deepEqual(
    readMarketplace('marketplace.json', text).findings.map(({ rule, line, column }) => [
      rule,
      text.slice(column - 1).startsWith(rule === 'plugin-name-refused' ? '"a;b"' : '"inline"'),
      line,
    ]),
    [
      ['marketplace-name-refused', true, 1],
      ['plugin-name-refused', true, 1],
    ],
  );
});
