/** Hooks that permissions may rest on: Claude Code loads nothing beside one that it cannot load. */
export const guards: ReadonlySet<string> = new Set([
  'PreToolUse',
  'PermissionRequest',
  'PreSkillShellCommand',
]);

/** The events that Claude Code 2.1.332 knows. */
export const hookEvents: ReadonlySet<string> = new Set(
  'PreToolUse PostToolUse PostToolUseFailure PostToolBatch Notification UserPromptSubmit UserPromptExpansion SessionStart SessionEnd Stop StopFailure SubagentStart SubagentStop PreCompact PostCompact PreModelSwitch PostModelSwitch PermissionRequest PermissionDenied Setup TeammateIdle TaskCreated TaskCompleted Elicitation ElicitationResult ConfigChange WorktreeCreate WorktreeRemove InstructionsLoaded CwdChanged FileChanged DirectoryAdded MessageDisplay PreSkillShellCommand'.split(
    ' ',
  ),
);
