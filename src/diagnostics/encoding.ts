/** Whether a file begins as git-crypt writes those that it has encrypted. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return gitCrypt.every((byte, at) => bytes[at] === byte);
}

const gitCrypt = new TextEncoder().encode('\0GITCRYPT\0');

/**
 * The encoding of a file in UTF-16, as some editors and shells on Windows write it: told by its mark, or by the zero
 * beside its first sign.
 */
export function utf16Of([first, second]: Uint8Array): Utf16 | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined))
    return 'utf-16be';
  return undefined;
}

type Utf16 = 'utf-16le' | 'utf-16be';
