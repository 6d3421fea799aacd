import { Document, visit } from 'yaml';
import { printableSource, unprintable } from '../shell/printable.ts';

/** YAML in which only texts between double quotes hold what is written as an escape. */
export function formatYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, scalar) => {
      if (unprintable.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return printableSource(document.toString({ lineWidth: 0 }).trim());
}
