import { member, nodeValue, textMember, textsMember, type Node } from './json.ts';

/** Reads the fields shown to people, which a manifest and a marketplace entry share. */
export function readDetails(node: Node | undefined): Details {
  return {
    displayName: filled(textMember(node, 'displayName')),
    description: filled(textMember(node, 'description')),
    version: scalar(nodeValue(member(node, 'version'))),
    author: readAuthor(nodeValue(member(node, 'author'))),
    homepage: filled(textMember(node, 'homepage')),
    repository: readRepository(nodeValue(member(node, 'repository'))),
    license: filled(textMember(node, 'license')),
    keywords: textsMember(node, 'keywords'),
  };
}

/** Joins the details of a marketplace entry and a manifest: the entry wins, except for the version. */
export function mergeDetails(entry: Details | null, manifest: Details | null): Details {
  if (entry === null || manifest === null) return entry ?? manifest ?? readDetails(undefined);
  return {
    displayName: entry.displayName ?? manifest.displayName,
    description: entry.description ?? manifest.description,
    version: manifest.version ?? entry.version,
    author: entry.author ?? manifest.author,
    homepage: entry.homepage ?? manifest.homepage,
    repository: entry.repository ?? manifest.repository,
    license: entry.license ?? manifest.license,
    keywords: entry.keywords.length > 0 ? entry.keywords : manifest.keywords,
  };
}

function readAuthor(value: unknown): Author | null {
  if (typeof value === 'string') {
    const parts = /^([^<(]*)(?:<([^>]*)>)?\s*(?:\(([^)]*)\))?/.exec(value.trim());
    const name = parts?.[1]?.trim();
    return name ? { name, email: parts?.[2] ?? null, url: parts?.[3] ?? null } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { name, email, url } = value as Record<string, unknown>;
  const author = { name: scalar(name), email: scalar(email), url: scalar(url) };
  return author.name === null ? null : { ...author, name: author.name };
}

function readRepository(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'url' in value) return scalar(value.url);
  return scalar(value);
}

function scalar(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? filled(value) : null;
}

function filled(text: string | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}

export interface Details {
  displayName: string | null;
  description: string | null;
  version: string | null;
  author: Author | null;
  homepage: string | null;
  repository: string | null;
  license: string | null;
  keywords: string[];
}

export interface Author {
  name: string;
  email: string | null;
  url: string | null;
}
