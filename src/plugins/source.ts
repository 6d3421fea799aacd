import { member, nodeValue, textMember, type Node } from '../diagnostics/json.ts';
import { isAbsolutePath, resolvePath } from './path.ts';

/** Reads the `source` of a marketplace entry; problems are words for a finding. */
export function readSource(node: Node | undefined, pluginRoot: string | null): SourceRead {
  if (node === undefined)
    return {
      source: unknownSource,
      problem: 'Unexpected entry without "source", expected a path or an object.',
    };
  if (node.type === 'string') return readPath(String(node.value), pluginRoot);
  const kind = textMember(node, 'source');
  if (node.type !== 'object' || kind === undefined) {
    return {
      source: unknownSource,
      problem: `Unexpected ${node.type} as source, expected a path or an object with "source".`,
    };
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
      problem: `Unexpected source "${kind}", expected one of ${[...requiredKeys.keys()].join(', ')}.`,
    };
  }
  const missing = expected.find((key) => member(node, key) === undefined);
  if (missing !== undefined) {
    return {
      source,
      problem: `Unexpected source "${kind}" without "${missing}", expected where to fetch the plugin from.`,
    };
  }
  if (kind === 'url' && source.path !== null) {
    return {
      source,
      problem:
        'Unexpected "path" in a source of kind "url", expected only "url", "ref" and "sha"; use "git-subdir" for a folder of a repository.',
    };
  }
  if (source.sha !== null && !/^[0-9a-f]{40}$/.test(source.sha)) {
    return {
      source,
      problem: `Unexpected sha "${source.sha}", expected 40 lower-case hexadecimal digits.`,
    };
  }
  return { source, problem: null };
}

function readPath(path: string, pluginRoot: string | null): SourceRead {
  if (/^(?:https?|ssh|git|file):|^git@/i.test(path)) {
    return {
      source: { ...unknownSource, kind: 'url', url: path },
      problem: `Unexpected URL "${path}" as source, expected a path or an object such as \`{ "source": "url", "url": … }\`.`,
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

function pathProblem(path: string, bare: boolean, pluginRoot: string | null): string | null {
  if (isAbsolutePath(path) || path.split(/[/\\]/).includes('..')) {
    return `Unexpected source "${path}", expected a path inside the marketplace without "..".`;
  }
  if (path.includes('\\'))
    return `Unexpected backslash in source "${path}", expected "/" between folders.`;
  if (path.trim() === '')
    return 'Unexpected empty source, expected a path such as "./plugins/name".';
  if (bare && (pluginRoot === null || path.includes('/'))) {
    return `Unexpected source "${path}", expected a path that starts with "./"; a bare name needs \`metadata.pluginRoot\`.`;
  }
  return null;
}

function commandText(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(String).join(' ');
  return typeof value === 'string' ? value : null;
}

const unknownSource: ExternalSource = {
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

export type Source = PathSource | ExternalSource;

interface SourceRead {
  source: Source;
  problem: string | null;
}
