import type { HookFault } from './hooks.ts';

/** What is wrong with a hook of an event, and what to write, in words. */
export function hookWords(event: string, fault: HookFault): string {
  switch (fault.kind) {
    case 'event':
      return `Claude Code knows no event "${event}". Check its spelling; capitals count, as in "PostToolUse"`;
    case 'outside':
      return `"${event}" stands beside "hooks". Move it into "hooks"`;
    case 'wrapped':
      return 'A second "hooks" stands inside "hooks". Move what it holds one level up and remove it';
    case 'listed':
      return `A hook names its event under "event". Write { "${event}": [{ "hooks": [{ "type": "command", "command": "…" }] }] }`;
    case 'groups':
      return `The hooks of "${event}" are ${fault.found}. Write a list such as [{ "matcher": "Bash", "hooks": [ … ] }]`;
    case 'group':
      return `An entry of "${event}" is ${fault.found}. Write an object such as { "matcher": "Bash", "hooks": [ … ] }`;
    case 'matcher':
      return `The matcher of a hook of "${event}" is ${fault.found}. Write a text such as "Bash|Edit"`;
    case 'hooks':
      return `An entry of "${event}" has no list "hooks". Put the command into one: { "hooks": [{ "type": "command", "command": "…" }] }`;
    case 'hook':
      return `A hook of "${event}" is ${fault.found}. Write an object such as { "type": "command", "command": "…" }`;
    case 'type':
      return `A hook of "${event}" ${fault.type === undefined ? 'has no "type"' : `is of the type "${fault.type}"`}. Write ${fault.fitting === undefined ? '"command", "prompt", "agent", "http" or "mcp_tool"' : `"type": "${fault.fitting}"`}`;
    case 'missing':
      return `A hook of "${event}" has no "${fault.key}". Say what it does`;
    case 'misnamed':
      return `A hook of "${event}" is of the type "${fault.type}", which takes "${fault.key}", and has "${fault.found}" instead. ${fault.found === 'command' ? `Call that "${fault.key}", or, where it is a command to run, write` : 'Write'} "type": "${fault.fitting}"`;
    case 'value':
      return `"${fault.key}" of a hook of "${event}" is ${fault.found}, another kind of value than Claude Code takes. Correct it`;
  }
}
