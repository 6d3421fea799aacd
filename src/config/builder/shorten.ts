/**
 * A text in which signs stand for the id and the name of its connector, which most addresses, variables and
 * descriptions hold, so that they are alike for many. Signs of a private use, which no text of the catalog may hold,
 * are left out of it.
 * @example
 * shorten('mcp.hubspot.com/${HUBSPOT_TOKEN}', hubspot) // => 'mcp.\ue000.com/${\ue002_TOKEN}'
 */
export function shorten(text: string, connector: Named): string {
  return formsOf(connector).reduce(
    (shorter, form, index) => shorter.replaceAll(form, marks[index] ?? form),
    text.replace(/[\ue000-\ue003]/g, ''),
  );
}

/** The text that was shortened. */
export function lengthen(text: string, connector: Named): string {
  const forms = formsOf(connector);
  return text.replace(/[\ue000-\ue003]/g, (mark) => forms[marks.indexOf(mark)] ?? '');
}

/** Facts as JSON with its texts shortened, in which a variable that is handed on under its own name is 0. */
export function shortenFacts(facts: object, connector: Named): string {
  return shorten(JSON.stringify(facts), connector).replace(
    /"([A-Z0-9_\ue002]+)":"\$\{\1\}"/g,
    '"$1":0',
  );
}

/** The facts that were shortened. */
export function lengthenFacts(facts: object, connector: Named): object {
  const text = JSON.stringify(facts).replace(/"([A-Z0-9_\ue002]+)":0/g, '"$1":"${$1}"');
  return JSON.parse(lengthen(text, connector)) as object;
}

const marks = ['\ue000', '\ue001', '\ue002', '\ue003'];

function formsOf({ id, name }: Named): string[] {
  const forms = [id, id.replaceAll('-', ''), id.toUpperCase().replaceAll('-', '_')];
  // What JSON writes otherwise is not found in it.
  return /["\\]/.test(name) || name === '' ? forms : [...forms, name];
}

interface Named {
  id: string;
  name: string;
}
