import type { Transport } from '../protocol/transport.ts';

/** What a reader must know of a snippet or a command; every change to a server is one. */
export interface Note {
  /** The name of the server as it was given. */
  server: string;
  kind: 'name' | 'variable' | 'oauth' | 'value' | 'duplicate';
  text: string;
}

/** What was assumed when an entry was read. */
export type ReadingNote = { server: string } & Assumption;

/** Says what was assumed. */
export function describeAssumption(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'type-missing':
      return `The type is missing; it is taken for ${assumption.type}.`;
    case 'key-space':
      return `The key "${assumption.key}" has spaces around it; it is taken for ${assumption.key.trim()}.`;
    case 'title':
      return `Its display name is ${assumption.title}.`;
  }
}

export type Assumption =
  | { kind: 'type-missing'; type: Transport }
  | { kind: 'key-space'; key: string }
  | { kind: 'title'; title: string };
