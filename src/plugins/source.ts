import { member, nodeValue, textMember, type Node } from '../diagnostics/json.ts';
import { isAbsolutePath, resolvePath } from './path.ts';

/** Reads the `source` of a marketplace entry, and says what is wrong with it. */
export function readSource(node: Node | undefined, pluginRoot: string | null): SourceRead {
  if (node === undefined)
    return {
      source: unknownSource,
      problem: { fault: 'missing' },
    };
  if (node.type === 'string') return readPath(String(node.value), pluginRoot);
  const kind = textMember(node, 'source');
  if (node.type !== 'object' || kind === undefined) {
    return {
      source: unknownSource,
      problem: { fault: 'type', found: node.type },
    };
  }
  // As Codex writes what Claude Code has as text.
  const local = kind === 'local' ? textMember(node, 'path') : undefined;
  if (local !== undefined) {
    const read = readPath(local, pluginRoot);
    return { ...read, problem: { fault: 'kind', kind, expectedKinds: [...requiredKeys.keys()] } };
  }
  const expected = requiredKeys.get(kind);
  const source: ExternalSource = {
    kind,
    url: textMember(node, 'url') ?? null,
    repo: textMember(node, 'repo') ?? null,
    package: textMember(node, 'package') ?? null,
    version: textMember(node, 'version') ?? null,
    path: textMember(node, 'path') ?? null,
    ref: textMember(node, 'ref') ?? null,
    sha: textMember(node, 'sha') ?? null,
    command: commandText(nodeValue(member(node, 'command'))),
  };
  if (expected === undefined) {
    return {
      source,
      problem: { fault: 'kind', kind, expectedKinds: [...requiredKeys.keys()] },
    };
  }
  const missing = expected.find((key) => member(node, key) === undefined);
  if (missing !== undefined) {
    return {
      source,
      problem: { fault: 'field', kind, missing },
    };
  }
  if (kind === 'url' && source.path !== null) {
    return {
      source,
      problem: { fault: 'url-path' },
    };
  }
  if (source.path?.split('/').includes('..') === true) {
    return { source, problem: { fault: 'outside', path: source.path } };
  }
  if (source.sha !== null && !/^[0-9a-f]{40}$/.test(source.sha)) {
    return {
      source,
      problem: { fault: 'sha', sha: source.sha },
    };
  }
  return { source, problem: null };
}

function readPath(path: string, pluginRoot: string | null): SourceRead {
  if (/^(?:https?|ssh|git|file):|^git@/i.test(path)) {
    return {
      source: { ...unknownSource, kind: 'url', url: path },
      problem: { fault: 'url', url: path },
    };
  }
  const bare = !/^\.?[/\\]/.test(path) && path !== '.';
  const candidates = [
    ...(bare && pluginRoot !== null ? [resolvePath(pluginRoot, path)] : []),
    resolvePath('', path),
    ...(pluginRoot === null ? [] : [resolvePath(pluginRoot, path)]),
  ].filter((candidate) => candidate !== null);
  return {
    source: { kind: 'path', path, candidates },
    problem: pathProblem(path, bare, pluginRoot),
  };
}

function pathProblem(path: string, bare: boolean, pluginRoot: string | null): SourceProblem | null {
  if (isAbsolutePath(path) || path.split(/[/\\]/).includes('..')) return { fault: 'outside', path };
  if (path.includes('\\')) return { fault: 'backslash', path };
  if (path.trim() === '') return { fault: 'empty' };
  return bare && (pluginRoot === null || path.includes('/')) ? { fault: 'bare', path } : null;
}

function commandText(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(String).join(' ');
  return typeof value === 'string' ? value : null;
}

/** A source elsewhere of which nothing is known. */
export const unknownSource: ExternalSource = {
  kind: 'unknown',
  url: null,
  repo: null,
  package: null,
  version: null,
  path: null,
  ref: null,
  sha: null,
  command: null,
};

const requiredKeys = new Map<string, readonly string[]>([
  ['url', ['url']],
  ['git-subdir', ['url', 'path']],
  ['github', ['repo']],
  ['npm', ['package']],
  ['archive', ['url']],
  ['command', ['command']],
]);

/** A source in the marketplace itself: the path as written and where it may lead, best first. */
export interface PathSource {
  kind: 'path';
  path: string;
  candidates: string[];
}

/** A source elsewhere; `command` is shown, never run. */
export interface ExternalSource {
  kind: string;
  url: string | null;
  repo: string | null;
  package: string | null;
  version: string | null;
  path: string | null;
  ref: string | null;
  sha: string | null;
  command: string | null;
}

/** What is wrong with a source. */
export type SourceProblem =
  | { fault: 'missing' | 'url-path' | 'empty' }
  | { fault: 'type'; found: string }
  | { fault: 'kind'; kind: string; expectedKinds: readonly string[] }
  | { fault: 'field'; kind: string; missing: string }
  | { fault: 'sha'; sha: string }
  | { fault: 'url'; url: string }
  | { fault: 'outside' | 'backslash' | 'bare'; path: string };

export type Source = PathSource | ExternalSource;

interface SourceRead {
  source: Source;
  problem: SourceProblem | null;
}
