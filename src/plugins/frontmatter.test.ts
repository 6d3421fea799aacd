import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontmatterText, readFrontmatter } from './frontmatter.ts';

const read = (text: string) => {
  const { data, body, found, findings } = readFrontmatter('SKILL.md', text);
  return {
    data,
    body: body.trim(),
    found,
    rules: findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  };
};

test('a plain block', () => {
  assert.deepEqual(read('---\nname: a\ndescription: >-\n  b\n  c\n---\n# T'), {
    data: { name: 'a', description: 'b c' },
    body: '# T',
    found: true,
    rules: [],
  });
});

test('the body keeps its lines', () => {
  assert.equal(readFrontmatter('x', '---\na: 1\n---\n# T').body.split('\n')[3], '# T');
});

test('carriage returns and a byte order mark', () => {
  assert.deepEqual(read('\uFEFF---\r\nname: a\r\n---\r\nbody\r\n'), {
    data: { name: 'a' },
    body: 'body',
    found: true,
    rules: ['byte-order-mark 1:1'],
  });
});

for (const [what, before] of [
  ['blank line', '\n\n'],
  ['comment', '<!-- licence\n two -->\n'],
  ['both', '\n<!-- x -->\n\n'],
] as const) {
  test(`a block after a ${what} is read and reported`, () => {
    const { data, rules } = read(`${before}---\nname: a\n---\n`);
    assert.deepEqual(data, { name: 'a' });
    assert.deepEqual(rules, [`frontmatter-late ${before.split('\n').length}:1`]);
  });
}

test('a block in a code fence, alone or with the whole file', () => {
  const alone = read('```markdown\n---\nname: a\n---\n```\n# T');
  assert.deepEqual([alone.data, alone.body], [{ name: 'a' }, '# T']);
  const whole = read('```md\n---\nname: a\n---\n# T\n```\n');
  assert.deepEqual(
    [whole.data, whole.body, whole.rules],
    [{ name: 'a' }, '# T', ['frontmatter-late 2:1']],
  );
});

test('the first mark ends the block, as Claude Code has it, also inside a line', () => {
  const glued = read('---\nname: a\ndescription: "b"---\n\n# T\n\n---\n\nmore: x');
  assert.deepEqual(glued, {
    data: { name: 'a', description: 'b' },
    body: '# T\n\n---\n\nmore: x',
    found: true,
    rules: ['frontmatter-cut 3:17'],
  });
  const inside = read('---\nname: a\ndescription: b --- c\nmodel: d\n---\n# T');
  assert.deepEqual(inside, {
    data: { name: 'a', description: 'b' },
    body: 'c\nmodel: d\n---\n# T',
    found: true,
    rules: ['frontmatter-cut 3:16'],
  });
  const noted = read('---\nname: a\n# --- who ---\nmodel: d\n---\n# T');
  assert.deepEqual([noted.data, noted.rules], [{ name: 'a' }, ['frontmatter-cut 3:3']]);
});

test('an unclosed block ends where its keys end', () => {
  assert.deepEqual(read('---\nname: a\ndescription: b\n\n# T\n\ntext'), {
    data: { name: 'a', description: 'b' },
    body: '# T\n\ntext',
    found: true,
    rules: ['frontmatter-unclosed 1:1'],
  });
});

for (const [what, block, data] of [
  [
    'an unquoted colon',
    'name: a\ndescription: pick one (default: x)',
    { name: 'a', description: 'pick one (default: x)' },
  ],
  [
    'text after a flow list',
    'name: a\nargument-hint: [x] [y]',
    { name: 'a', 'argument-hint': '[x] [y]' },
  ],
  ['a second document marker', 'name: a\nlicense: x\n--- Apache-2.0', { name: 'a', license: 'x' }],
  [
    'a list on the key line',
    'name: a\nallowed-tools: - Read\n  - Write',
    { name: 'a', 'allowed-tools': '- Read - Write' },
  ],
] as const) {
  test(`${what} is recovered line by line`, () => {
    const found = read(`---\n${block}\n---\nbody`);
    assert.equal(found.data.name, data.name);
    assert.deepEqual({ ...found.data }, data);
    assert.equal(found.body, 'body');
    assert.match(found.rules.join(), /^frontmatter-not-yaml \d+:\d+$/);
  });
}

test('an unreplaced template stays text, and is a map to YAML where nothing follows', () => {
  for (const [name, templates] of [
    ['{{NAME}}', ['name']],
    ['{{NAME}} of ours', []],
    ['{{NAME}}-{{KIND}}', []],
    ['"{{NAME}}"', []],
  ] as const) {
    const found = readFrontmatter('a', `---\nname: ${name}\ndescription: b\n---\n`);
    assert.deepEqual(found.data, { name: name.replaceAll('"', ''), description: 'b' });
    assert.deepEqual(found.templates, templates, name);
  }
});

test('a duplicate key: the last wins, with a finding', () => {
  const { data, rules } = read('---\nname: a\nname: b\n---\n');
  assert.deepEqual([data, rules], [{ name: 'b' }, ['frontmatter-key-repeated 3:1']]);
});

test('no block, an empty block, a block without keys', () => {
  assert.equal(read('# T\n\ndescription: x').found, false);
  assert.deepEqual(read('---\n---\nx').data, {});
  assert.deepEqual(read('---\n- a\n---\nx').rules, ['frontmatter-not-yaml 2:1']);
});

test('values of any type become text', () => {
  assert.equal(frontmatterText(['a', 1]), 'a, 1');
  assert.equal(frontmatterText(1.5), '1.5');
  assert.equal(frontmatterText(null), null);
  assert.equal(frontmatterText(' x '), 'x');
});
