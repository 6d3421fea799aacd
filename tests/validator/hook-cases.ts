const run = { type: 'command', command: 'true' };

/** Mistakes in the files of hooks. */
export const hookCases = Object.fromEntries([
  ...Object.entries({
    'hook-list': [],
    'hook-null': null,
    'hook-none': {},
    'hook-hooks-null': { hooks: null },
    'hook-hooks-list': { hooks: [] },
    'hook-there': { description: 'Ours.', hooks: { Stop: [{ hooks: [run] }] } },
    'hook-description-number': { description: 1, hooks: {} },
    'hook-flat': { PostToolUse: [{ matcher: 'Bash', hooks: [run] }] },
    'hook-flat-guard': { PreToolUse: [{ matcher: 'Bash', hooks: [run] }] },
    'hook-beside': { hooks: {}, Stop: [{ hooks: [run] }] },
    'hook-beside-guard': { hooks: {}, PreToolUse: [{ hooks: [run] }] },
    'hook-beside-guard-none': { hooks: {}, PreToolUse: [] },
    'hook-beside-guard-deep': { hooks: {}, more: { PreToolUse: [{ hooks: [run] }] } },
    'hook-beside-list': { hooks: {}, more: [{ hooks: [run] }] },
    'hook-beside-map': { hooks: {}, more: { a: [{ hooks: [run] }] } },
    'hook-beside-event': { hooks: {}, more: { Stop: [{ hooks: [run] }] } },
    'hook-modules-none': { modules: [] },
    'hook-event-unknown': { hooks: { Ending: [{ hooks: [run] }] } },
    'hook-event-object': { hooks: { Stop: { hooks: [run] } } },
    'hook-event-null': { hooks: { Stop: null } },
    'hook-guard-object': { hooks: { PreToolUse: { hooks: [run] } } },
    'hook-guard-null': { hooks: { PreToolUse: null } },
    'hook-command-none': { hooks: { Stop: [{ hooks: [{ type: 'command' }] }] } },
    'hook-type-unknown': { hooks: { Stop: [{ hooks: [{ ...run, type: 'script' }] }] } },
    'hook-list-none': { hooks: { Stop: [run] } },
    'hook-timeout-text': { hooks: { Stop: [{ hooks: [{ ...run, timeout: '5' }] }] } },
    'hook-matcher-object': { hooks: { Stop: [{ matcher: { tools: [] }, hooks: [run] }] } },
    'hook-guard-list-none': { hooks: { PreToolUse: [run] } },
    'hook-guard-type-unknown': { hooks: { PreToolUse: [{ hooks: [{ ...run, type: 'script' }] }] } },
    'hook-guard-type-none': { hooks: { PermissionRequest: [{ hooks: [{ command: 'true' }] }] } },
    'hook-guard-command-none': { hooks: { PreToolUse: [{ hooks: [{ type: 'command' }] }] } },
    'hook-guard-timeout-text': { hooks: { PreToolUse: [{ hooks: [{ ...run, timeout: '5' }] }] } },
    'hook-guard-matcher-object': { hooks: { PreToolUse: [{ matcher: {}, hooks: [run] }] } },
    'hook-guard-there': { hooks: { PreToolUse: [{ matcher: 'Bash', extra: 1, hooks: [run] }] } },
    'hook-guard-prompt-none': { hooks: { PreToolUse: [{ hooks: [{ type: 'prompt' }] }] } },
    'hook-prompt-as-command': {
      hooks: { Stop: [{ hooks: [{ type: 'prompt', command: 'Done?' }] }] },
    },
    'hook-shell-guard': {
      hooks: { PreSkillShellCommand: [{ hooks: [{ ...run, type: 'script' }] }] },
    },
    'hook-wrapped': { hooks: { hooks: { Stop: [{ hooks: [run] }] } } },
    'hook-wrapped-guard': { hooks: { hooks: { PreToolUse: [{ hooks: [run] }] } } },
    'hook-unknown-guard': { hooks: { BeforeTool: [{ PreToolUse: [{ hooks: [run] }] }] } },
    'hook-description-guard': { description: 1, hooks: { PreToolUse: [{ hooks: [run] }] } },
    'hook-script-missing': {
      hooks: { Stop: [{ hooks: [{ ...run, command: '${CLAUDE_PLUGIN_ROOT}/hooks/none.sh' }] }] },
    },
  }).map(([name, hooks]) => [name, files(JSON.stringify(hooks))]),
  ...Object.entries({
    'hook-syntax': '{',
    'hook-empty': '',
    'hook-comment': '{ // ours\n"hooks": {} }',
    'hook-mark': '\uFEFF{ "hooks": {} }',
  }).map(([name, text]) => [name, files(text)]),
  [
    'hook-other-file',
    {
      '.claude-plugin/plugin.json': '{ "name": "sales", "hooks": "./config/hooks.json" }',
      'config/hooks.json': '[]',
    },
  ],
]) as Record<string, Record<string, string>>;

function files(text: string): Record<string, string> {
  return { '.claude-plugin/plugin.json': '{ "name": "sales" }', 'hooks/hooks.json': text };
}
