/**
 * Text of strangers made fit for a terminal: control characters, which could move the cursor or forge
 * lines, and marks that turn the writing direction become "�".
 */
export function printable(text: string): string {
  return text.replace(unsafe, '\uFFFD');
}

const unsafe = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
