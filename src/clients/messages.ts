import { ampMessages } from './messages/amp.ts';
import { claudeCodeMessages } from './messages/claude-code.ts';
import { codexFileMessages } from './messages/codex-file.ts';
import { codexMessages } from './messages/codex.ts';
import { copilotCliMessages } from './messages/copilot-cli.ts';
import { editorMessages } from './messages/editors.ts';
import { geminiCliMessages } from './messages/gemini-cli.ts';
import { kiroMessages } from './messages/kiro.ts';
import type { ClientMessage } from './messages/message.ts';
import { opencodeMessages } from './messages/opencode.ts';
import { programMessages } from './messages/programs.ts';
import { vsCodeMessages } from './messages/vs-code.ts';

/** The messages of one client, in the order in which they are met. */
export function messagesOf(client: string): readonly ClientMessage[] {
  return clientMessages.filter((each) => each.client === client);
}

/**
 * What clients say word for word when a server does not load, with its cause and what helps; a part that
 * differs each time stands as NAME. The guide on troubleshooting is made of it.
 */
export const clientMessages: readonly ClientMessage[] = [
  ...claudeCodeMessages,
  ...programMessages,
  ...codexMessages,
  ...codexFileMessages,
  ...geminiCliMessages,
  ...ampMessages,
  ...copilotCliMessages,
  ...opencodeMessages,
  ...vsCodeMessages,
  ...editorMessages,
  ...kiroMessages,
];
