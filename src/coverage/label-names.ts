import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import type { ConnectorUse } from '../plugins/connector-use.ts';
import { labelVariants } from '../plugins/label-variants.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Resolver } from './resolver.ts';

/**
 * The names in a label of a skill: what the catalog or the plugin knows by it; else the label itself where
 * the text calls it a connector and it is shaped like the name of a product; else none, for it is prose.
 */
export function namesOfLabel(
  { label, isNamed }: Pick<ConnectorUse, 'label' | 'isNamed'>,
  resolver: Resolver,
  known: ReadonlySet<string>,
): NamedLabel[] {
  const named = firstKnown(label, resolver, known);
  if (named !== undefined) return [named];
  const parts = label.split('/').map((part) => part.trim());
  const each =
    parts.length > maximumParts ? [] : parts.map((part) => firstKnown(part, resolver, known));
  if (parts.length > 1 && each.length > 0 && each.every((part) => part !== undefined)) return each;
  return isNamed && isProperName(label)
    ? [{ label, category: undefined, connector: undefined }]
    : [];
}

/** The lines of lists that have a label which the catalog or the plugin knows: another there is of its kind. */
export function linesWithKnown(
  uses: readonly ConnectorUse[],
  resolver: Resolver,
  known: ReadonlySet<string>,
): ReadonlySet<number> {
  return new Set(
    uses.flatMap(({ label, line, evidence }) =>
      evidence === 'list' && firstKnown(label, resolver, known) !== undefined ? [line] : [],
    ),
  );
}

/** What a plugin calls its connectors itself: in its tables, its configuration, its placeholders. */
export function ownLabels({ categories, servers, placeholders }: Plugin): ReadonlySet<string> {
  return new Set(
    [
      ...categories.flatMap(({ label, placeholder, included, others }) => [
        label,
        placeholder ?? '',
        ...included,
        ...others,
      ]),
      ...servers.flatMap(({ name, title }) => [name, title ?? '']),
      ...placeholders.map(({ name }) => name),
    ]
      .map(fullNameKey)
      .filter((key) => key !== ''),
  );
}

function firstKnown(
  label: string,
  resolver: Resolver,
  known: ReadonlySet<string>,
): NamedLabel | undefined {
  for (const variant of labelVariants(label)) {
    const category = resolver.categoryOfName(variant) ?? resolver.categoryOfWord(variant);
    if (category !== undefined) return { label: variant, category, connector: undefined };
    const connector = resolver.connectorOfName(variant);
    if (connector !== undefined || known.has(fullNameKey(variant))) {
      const [primary] = connector?.categories ?? [];
      const own = resolver.catalog.categories.find(({ id }) => id === primary);
      return { label: variant, category: own, connector };
    }
  }
  return undefined;
}

/** "Google Merchant Center", but not "Auth header", "RED" or a clause. */
function isProperName(label: string): boolean {
  const words = label.split(/\s+/);
  return (
    words.length <= maximumWords &&
    words.every((word, index) => properWord.test(word) || (index > 0 && joiningWord.test(word))) &&
    !(words.length === 1 && everydayWord.test(label))
  );
}

const maximumParts = 5;
const maximumWords = 4;
const properWord = /^[\p{Lu}\p{N}][\p{L}\p{N}.+&'’-]*$/u;
const joiningWord = /^(?:of|for|and|&|de|da|do|di|von|für)$/;
// One word at the head of an item is more often a heading than a product.
const everydayWord =
  /^(?:[\p{Lu}\p{N}]{2,4}s?|(?:access|agents?|alerts?|api|auth\w*|automatic|available|cli|code|command|connect\w*|data\w*|desktop|docs?|domains?|environment|export|extensions?|features?|files?|import|input|install\w*|integrations?|logs?|manual\w*|notes?|optional|options?|output|plugins?|projects?|required|sdk|search|server|setup|skills?|sources?|status|steps?|store|templates?|token|tools?|url|usage|users?|web|webhooks?))$/iu;

/** A label, and what the catalog knows by it. */
export interface NamedLabel {
  label: string;
  category: Category | undefined;
  connector: Connector | undefined;
}
