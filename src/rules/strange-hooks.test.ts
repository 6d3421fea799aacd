// Hooks that Claude Code 2.1.332 was asked about, with what it then does: each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from './rules.ts';
import { crm, mcp, skill } from './shared/examples.ts';
import { allFindingsOf, findingsOf } from './testing.ts';

async function said(hooks: string): Promise<string> {
  const findings = await allFindingsOf({
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'sales/hooks/hooks.json': hooks,
  });
  return findings
    .filter(({ rule }) => !rule.startsWith('directory-'))
    .map(describe)
    .join('\n');
}

const nothing = /Claude Code loads nothing of the plugin/;
const hooksAlone = /Claude Code runs no hook of it and lists the plugin as "failed to load"/;
const run = '[{ "hooks": [{ "type": "command", "command": "true" }] }]';
const stop = (hook: string) => said(`{ "hooks": { "Stop": [{ "hooks": [${hook}] }] } }`);

test('a file of hooks that cannot be read costs the hooks, one that may hold a guard the plugin', async () => {
  for (const [text, loss] of [
    ['{ "hooks": {}, }', hooksAlone],
    [`{ "hooks": { "PreToolUse": ${run} }, }`, hooksAlone],
    ['\uFEFF{ "hooks": {} }', hooksAlone],
    ['[]', hooksAlone],
    ['{}', hooksAlone],
    ['{ "hooks": null }', hooksAlone],
    [`{ "Stop": ${run} }`, hooksAlone],
    ['{ "description": 1, "hooks": {} }', hooksAlone],
    ['{ "hooks": [] }', nothing],
    [`[{ "PreToolUse": ${run} }]`, nothing],
    [`{ "PreSkillShellCommand": ${run} }`, nothing],
    [`{ "description": 1, "hooks": { "PreToolUse": ${run} } }`, nothing],
    [`{ "hooks": { "BeforeTool": [{ "PreToolUse": ${run} }] } }`, nothing],
  ] as const) {
    assert.match(await said(text), loss, text);
  }
});

test('the advice of a file of hooks moves what belongs into "hooks", and nothing else', async () => {
  assert.match(await said(`{ "description": "Ours.", "Stop": ${run} }`), /and move "Stop" into it/);
  assert.match(
    await said('{ "description": "Ours.", "modules": [] }'),
    /\[ … \] \}\] \} \}, or remove/,
  );
  assert.match(
    await said(`{ "Stop": ${run}, "PreToolUse": ${run} }`),
    /\{ "hooks": \{ "Stop": \[\{ "hooks": \[ … \] \}\] \} \} and move "Stop" and "PreToolUse" into it/,
  );
  assert.match(await said('{ "description": 1, "hooks": {} }'), /Write a text there/);
  assert.match(await said(`{ "hooks": { "hooks": { "Stop": ${run} } } }`), /one level up/);
});

test('a hook beside "hooks" is lost, and one that may be a guard costs the plugin', async () => {
  const beside = (key: string) => said(`{ "hooks": { "Stop": ${run} }, ${key} }`);
  assert.match(
    await beside(`"SessionEnd": ${run}`),
    /^"SessionEnd" stands beside "hooks"\..* leaves this hook out/,
  );
  for (const [guard, path] of [
    [`"PreToolUse": ${run}`, 'PreToolUse'],
    [`"more": { "PreToolUse": ${run} }`, 'more.PreToolUse'],
  ] as const) {
    const words = await beside(guard);
    assert.ok(words.startsWith(`"${path}" stands beside "hooks". Move it into "hooks".`), words);
    assert.match(words, nothing);
  }
  assert.equal(await beside('"PreToolUse": []'), '');
});

test('a hook whose type and key do not fit is told what fits', async () => {
  for (const [hook, advice] of [
    ['{ "type": "prompt", "command": "Done?" }', 'Call that "prompt", or, where it is a command'],
    ['{ "type": "agent", "command": "Done?" }', 'Call that "prompt"'],
    ['{ "type": "command", "prompt": "Done?" }', 'Write "type": "prompt"'],
    ['{ "type": "command", "url": "https://example.com" }', 'Write "type": "http"'],
    ['{ "type": "script", "command": "true" }', 'Write "type": "command".'],
    ['{ "command": "true" }', 'has no "type". Write "type": "command".'],
    ['{ "type": "prompt" }', 'has no "prompt". Say what it does'],
  ] as const) {
    const words = await stop(hook);
    assert.ok(words.includes(advice), words);
  }
});

test('a folder that a shell would split at its spaces is told once a plugin', async () => {
  const name = '${CLAUDE_PLUGIN_ROOT}';
  for (const [hook, isTold] of [
    [{ command: `node ${name}/a.js` }, true],
    [{ command: '$CLAUDE_PLUGIN_ROOT/a.sh' }, true],
    [{ command: `python3 \\"${name}/a.py\\"` }, true],
    [{ command: `"a ${name}" ${name}/b` }, true],
    [{ command: 'node ${CLAUDE_PROJECT_DIR}/a.js' }, true],
    [{ command: `node "${name}/a.js"` }, false],
    [{ command: `"${name}"/a.sh` }, false],
    [{ command: `bash -c 'node ${name}/a.js'` }, false],
    [{ command: 'node', args: [`${name}/a.js`] }, false],
    [{ command: `${name}/a.ps1`, shell: 'powershell' }, false],
  ] as const) {
    const words = await stop(JSON.stringify({ type: 'command', ...hook }));
    assert.equal(/outside of quotes\./.test(words), isTold, hook.command);
  }
  const twice = `{ "type": "command", "command": "${name}/a" }`;
  assert.match(await stop(`${twice}, ${twice}, ${twice}`), /outside of quotes, as 2 more do\./);
});

test('a hook for a tool of the plugin by the name that it has in a project never runs', async () => {
  const name = 'mcp__plugin_sales_acme-crm__find';
  for (const [matcher, expected] of [
    ['mcp__acme-crm__find', `Write "${name}".`],
    ['^mcp__acme-crm__.*', 'Write "mcp__plugin_sales_acme-crm__.*".'],
    ['Bash|mcp__acme-crm__find|mcp__acme-crm__add', `Write "${name}", and another one here`],
    [`mcp__acme-crm__find|${name}`, undefined],
    ['mcp__acme_crm__find', `Write "${name}".`],
    ['mcp__.*acme-crm.*', undefined],
    ['mcp__other__find', undefined],
  ] as const) {
    const hook = { matcher, hooks: [{ type: 'command', command: 'date' }] };
    const findings = await allFindingsOf({
      '.claude-plugin/plugin.json': '{ "name": "sales" }',
      '.mcp.json': mcp(crm),
      'hooks/hooks.json': JSON.stringify({ hooks: { PreToolUse: [hook] } }),
    });
    const found = findings.filter(({ rule }) => rule === 'allowed-tools-unprefixed');
    const words = found.map(describe).join('\n');
    assert.ok(expected === undefined ? words === '' : words.includes(expected), words);
  }
});

test('an entry takes hooks as an object alone: a file or a list costs the hooks, a wrong hook the plugin', async () => {
  const alone = /runs none of these hooks and lists the plugin as "failed to load"/;
  const readAnyway = /Remove "hooks" here: hooks\/hooks\.json of the plugin is read by itself\.$/;
  const refused = /does not install a plugin whose entry holds it as it is\.$/;
  const noHooks = /takes only the hooks themselves there, and does not install the plugin\./;
  for (const [hooks, words] of [
    ['./config/hooks.json', alone],
    [['./config/hooks.json'], alone],
    [[{ Stop: JSON.parse(run) as unknown }], alone],
    ['./hooks/hooks.json', readAnyway],
    [['./hooks/hooks.json'], readAnyway],
    ['hooks/hooks.json', noHooks],
    [['hooks/hooks.json'], noHooks],
    [{ Ending: [] }, refused],
    [{ hooks: { Stop: [] } }, refused],
    [{ Stop: {} }, refused],
    [{ Stop: [{ hooks: [{ type: 'script' }] }] }, refused],
    ['./config', noHooks],
    [1, noHooks],
    [{ Stop: JSON.parse(run) as unknown }, /^$/],
  ] as const) {
    assert.match(await inEntry(hooks), words, JSON.stringify(hooks));
  }
});

test('a time of thousands counts milliseconds, where Claude Code counts seconds', async () => {
  assert.match(
    await timed(1500),
    /so 1500 is 25 minutes\. If milliseconds are meant, write 1\.5\./,
  );
  assert.match(
    await timed(30, 5000, 60_000),
    /so 5000 here, like that of 1 more hook, is 1\.4 hours/,
  );
  for (const seconds of [5, 600, 1800, 3600, 7200]) assert.equal(await timed(seconds), '');
});
const date = { type: 'command', command: 'date' };

const timed = (...timeouts: readonly number[]) =>
  stop(timeouts.map((timeout) => JSON.stringify({ ...date, timeout })).join(', '));

const inEntry = async (hooks: unknown) => {
  const findings = await findingsOf({
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'team',
      description: 'Ours.',
      owner: { name: 'Team' },
      plugins: [{ name: 'sales', source: './sales', hooks }],
    }),
    'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
  });
  const ofHooks = findings.filter(({ rule }) => rule !== 'manifest-missing');
  return ofHooks.map(describe).join('\n');
};
