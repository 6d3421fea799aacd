/**
 * What a reader typed for a template variable, fit to stand in a URL: no scheme, no slash at the ends,
 * everything that could end a JSON string or a shell word percent-encoded.
 * @example
 * cleanVariable(' https://acme.example.com/ ') // => 'acme.example.com'
 * cleanVariable('a"b')                         // => 'a%22b'
 */
export function cleanVariable(value: string): string {
  const bare = value
    .trim()
    .replace(/^[a-z][a-z+.-]*:\/\//i, '')
    .replace(/^\/+|(?<!\/)\/+$/g, '');
  return encodeURIComponent(bare)
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
