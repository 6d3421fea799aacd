/**
 * Texts that would run where a page takes them as more than text. Each tells who ran: `window.pwned` is then
 * the field that held it. The turn chooses the way out: of a tag, of an attribute, of an entity, of a link.
 */
export function hostile(field: string, turn = 0): string {
  return ways[turn % ways.length]!(runs(field));
}

/** As `hostile`, with the hidden characters that only the files of plugins may hold. */
export function hiddenHostile(field: string, turn = 0): string {
  return `\u001B[31m\u202E\u0000\u2028${hostile(field, turn)}\u2066\uD800`;
}

/** The same for a name, without what a name of the catalog may not hold. */
export function hostileName(field: string): string {
  return `"'onfocus=${runs(field)} autofocus &lt;/title&gt;&lt;script&gt;${runs(field)} --]] ${field}`;
}

/** The same as an address that may stand in an entry. */
export function hostileUrl(field: string, host = 'example.com'): string {
  return `https://${host}/'onfocus='${runs(field)}'autofocus/&lt;script&gt;${runs(field)}`;
}

const runs = (field: string) => `window.pwned='${field}'`;

const ways: readonly ((run: string) => string)[] = [
  (run) => `</title></script></style></textarea></noscript>--!>-->]]><script>${run}</script>`,
  (run) => `"'><img src=x onerror="${run}"><svg onload="${run}">`,
  (run) => `&lt;/title&gt;&lt;img src=x onerror=${run}&gt; [x](javascript:${run}) \`\${${run}}\``,
  (run) => `"autofocus onfocus="${run}" '<iframe srcdoc='<script>parent.${run}</script>'>`,
];
