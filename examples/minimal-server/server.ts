import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { addNote, findNotes } from './notes.ts';

/** Builds the server: over stdio once a connection, over HTTP once a request. */
export function createServer(): McpServer {
  const server = new McpServer(
    { name: 'team-notes', version: '1.0.0' },
    { instructions: 'Notes that a team keeps about its customers. Search before adding one.' },
  );

  server.registerTool(
    'search_notes',
    {
      title: 'Search notes',
      description: 'Finds the notes that mention a word, newest first.',
      inputSchema: z.object({
        word: z.string().min(2).describe('A word, such as a customer name'),
      }),
      outputSchema: z.object({ notes: z.array(z.string()) }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ word }) => {
      const notes = findNotes(word);
      const text = notes.length === 0 ? `No note mentions "${word}".` : notes.join('\n');
      return { content: [{ type: 'text', text }], structuredContent: { notes } };
    },
  );

  server.registerTool(
    'add_note',
    {
      title: 'Add a note',
      description: 'Adds one note. Nothing existing is changed.',
      inputSchema: z.object({ text: z.string().min(1).max(500) }),
      annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    },
    ({ text }) => {
      if (!addNote(text)) {
        return { content: [{ type: 'text', text: 'That note is there already.' }], isError: true };
      }
      return { content: [{ type: 'text', text: `Added: ${text}` }] };
    },
  );

  return server;
}
