import {
  Composer,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Parser,
  YAMLParseError,
  type CST,
  type Document,
  type DocumentOptions,
  type Pair,
  type ParseOptions,
  type SchemaOptions,
  type ToJSOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/**
 * Parses a YAML text in time that grows with its length; its errors are in the document. The parser
 * itself compares every key with every other, and frames each error in the lines around it.
 */
export function parseYaml(text: string, options: YamlOptions = {}): Document.Parsed {
  const document = parseYamlWithRepeats(text, options);
  for (const { items } of collectionsOf(document)) document.errors.push(...repeatedKeys(items));
  return document;
}

/** Parses a YAML text as `parseYaml` does; a key may be there more than once. */
export function parseYamlWithRepeats(text: string, options: YamlOptions = {}): Document.Parsed {
  return withoutStacks(() => compose(text, { ...options, ...ours }));
}

/**
 * The document of a text, to be read and not to be changed. The last one is kept: a check asks for the same
 * text several times, and parsing is most of its work.
 */
export function readYamlDocument(text: string): Document.Parsed {
  if (last?.text !== text) last = { text, document: parseYaml(text) };
  return last.document;
}

let last: { text: string; document: Document.Parsed } | undefined;

/**
 * What a document says; throws where that cannot be told. A key that is a list or a map is written out as a text, each
 * level of it indented and copied for every one around it: a few thousand signs kept the library busy without end.
 */
export function yamlData(document: Document.Parsed, options: ToJSOptions = {}): unknown {
  for (const { items } of collectionsOf(document)) {
    if (items.some((item) => isPair(item) && isDeeper(item.key, mostInKey)))
      throw new Error('A key is a map of maps of maps.');
  }
  return document.toJS(options);
}

/** The lists and maps of a document, in their order; the library's own walk copies the way to each node. */
function* collectionsOf({ contents }: Document.Parsed): Generator<YAMLMap | YAMLSeq> {
  const left: unknown[] = [contents];
  while (left.length > 0) {
    const node = left.pop();
    if (isPair(node)) left.push(node.value, node.key);
    else if (isCollection(node)) {
      yield node;
      for (let at = node.items.length - 1; at >= 0; at--) left.push(node.items[at]);
    }
  }
}

function isDeeper(node: unknown, most: number): boolean {
  if (isPair(node)) return isDeeper(node.key, most) || isDeeper(node.value, most);
  return isCollection(node) && (most === 0 || node.items.some((item) => isDeeper(item, most - 1)));
}

// Templates that are left in stand in two or three braces.
const mostInKey = 8;

// The library prints its warnings, of keys that are lists as well, between the lines that we print.
const ours = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

// As the library's own `parseDocument`, but that it stops where nothing more can be learned.
function compose(text: string, options: ParseOptions & DocumentOptions): Document.Parsed {
  const tokens = untilManyErrors(new Parser(options.lineCounter?.addNewLine).parse(text));
  const documents = new Composer(options).compose(tokens, true, text.length);
  const { value: document } = documents.next();
  // It composes an empty document where there is none.
  if (document === undefined) throw new Error('The YAML library composed no document.');
  const { value: second } = documents.next();
  if (second !== undefined) {
    const [start, end] = second.range;
    const message = 'There is a second document, and one is read';
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', message));
  }
  return document;
}

// A text that is no YAML has one for each sign, and the parser goes on to its end.
function* untilManyErrors(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  let errors = 0;
  for (const token of tokens) {
    yield token;
    if (token.type === 'error' && ++errors === mostErrors) return;
  }
}

const mostErrors = 100;

// There may be an error for each character, and they are read, not thrown: their stacks took most of the time.
function withoutStacks<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function repeatedKeys(items: readonly unknown[]): YAMLParseError[] {
  const seen = new Set<unknown>();
  return items.flatMap((item) => {
    // Of keys that are lists or maps no two are the same.
    if (!isPair(item) || !isScalar(item.key)) return [];
    const { key } = item;
    const isRepeated = seen.has(key.value);
    seen.add(key.value);
    const [start, end] = key.range ?? [0, 0];
    return isRepeated
      ? [new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique')]
      : [];
  });
}

/** Finds the pairs and nodes of a document by their keys, without going through a map again for each. */
export function yamlFinder(document: Document.Parsed): YamlFinder {
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairOf = (node: unknown, key: PropertyKey): Pair | undefined => {
    if (!isMap(node)) return undefined;
    const known =
      pairs.get(node) ??
      new Map(
        // The first of a key that is repeated.
        node.items
          .toReversed()
          .map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]),
      );
    pairs.set(node, known);
    return known.get(key);
  };
  const nodeAt = (path: readonly PropertyKey[]) =>
    path.reduce<unknown>(
      (node, key) => (isSeq(node) ? node.items[Number(key)] : pairOf(node, key)?.value),
      document.contents,
    );
  return { pairOf, nodeAt };
}

/** Finds parts of one document. */
export interface YamlFinder {
  /** The pair of a key, where the node is a map that has it. */
  pairOf: (node: unknown, key: PropertyKey) => Pair | undefined;
  /** The node at a path; undefined where there is none. */
  nodeAt: (path: readonly PropertyKey[]) => unknown;
}

/** How a text is parsed, but for what would take long. */
type YamlOptions = Omit<
  ParseOptions & DocumentOptions & SchemaOptions,
  'prettyErrors' | 'uniqueKeys'
>;
