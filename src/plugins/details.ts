import type { Place } from '../diagnostics/finding.ts';
import {
  member,
  nodeValue,
  textMember,
  textsMember,
  type JsonFile,
  type Node,
} from '../diagnostics/json.ts';

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

/** As `readDetails`, with the places of the values. */
export function readPlacedDetails(json: JsonFile, node: Node | undefined): PlacedDetails {
  const placeOf = (key: string) => {
    const value = member(node, key);
    return value === undefined ? null : json.place(value.offset);
  };
  return {
    ...readDetails(node),
    places: {
      displayName: placeOf('displayName'),
      description: placeOf('description'),
      version: placeOf('version'),
    },
  };
}

/** Joins the details of a marketplace entry and a manifest: the entry wins, except for the version. */
export function mergeDetails(entry: Details | null, manifest: Details | null): Details {
  const first = <Key extends keyof Details>(key: Key) => entry?.[key] ?? manifest?.[key] ?? null;
  return {
    displayName: first('displayName'),
    description: first('description'),
    version: manifest?.version ?? entry?.version ?? null,
    author: first('author'),
    homepage: first('homepage'),
    repository: first('repository'),
    license: first('license'),
    keywords: (entry?.keywords.length ? entry.keywords : manifest?.keywords) ?? [],
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

/** Details of a file, with the places of those that are checked. */
export interface PlacedDetails extends Details {
  places: Record<'displayName' | 'description' | 'version', Place | null>;
}

export interface Author {
  name: string;
  email: string | null;
  url: string | null;
}
