import { codexMessages } from './client-messages/codex.ts';
import { editorMessages } from './client-messages/editors.ts';
import type { ClientMessage } from './client-messages/message.ts';
import { programMessages } from './client-messages/programs.ts';
import { terminalMessages } from './client-messages/terminals.ts';
import { vsCodeMessages } from './client-messages/vs-code.ts';

/** The messages of one client, in the order in which they are met. */
export function messagesOf(client: string): readonly ClientMessage[] {
  return clientMessages.filter((each) => each.client === client);
}

/**
 * What clients say word for word when a server does not load, with its cause and what helps; a part that
 * differs each time stands as NAME. The guide on troubleshooting is made of it.
 */
export const clientMessages: readonly ClientMessage[] = [
  ...programMessages,
  ...codexMessages,
  ...terminalMessages,
  ...vsCodeMessages,
  ...editorMessages,
];
