import type { ClientId } from '../clients.ts';

/** One message of a client. */
export interface ClientMessage {
  /** Its anchor on the page. */
  id: string;
  client: ClientId;
  /** Word for word; what differs each time is NAME, a number N. */
  message: string;
  /** Other words for the same, or beside it, word for word. */
  also?: readonly string[];
  /** What else is said with it, or where it stands. */
  more?: string;
  /** Nothing stands behind it on its line: with more words it is the message of another client. */
  isWhole?: true;
  /** It follows another message, which says more. */
  isAfter?: true;
  cause: string;
  fix: string;
  /** A public thread in which it stands, or the program with its version that was seen to print it. */
  source: string;
}

/** Whether the source of a message is a thread, and not a program. */
export function isThread(source: string): boolean {
  return source.startsWith('https://');
}
