/** The data of the example: kept in memory, outside the server, which is built anew for each request. */
const notes = ['Acme asked for a renewal quote.', 'Globex prefers calls on Monday.'];

/** The notes that mention a word, newest first. */
export function findNotes(word: string): string[] {
  return notes.filter((note) => note.toLowerCase().includes(word.toLowerCase())).toReversed();
}

/** Adds a note; false where it is there already. */
export function addNote(text: string): boolean {
  if (notes.includes(text)) return false;
  notes.push(text);
  return true;
}
