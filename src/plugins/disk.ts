import { readdir, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { isEncrypted, utf16Of } from '../diagnostics/encoding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { readFirst } from './read-first.ts';
import { isInside, joinPath } from './path.ts';
import { readRegularFile } from './regular-file.ts';

/**
 * Lists a directory and reads its text files. Nothing is run, and no link is followed out of it:
 * links inside are listed with their target, for the reader to resolve.
 */
export async function openDisk(dir: string): Promise<Disk> {
  const root = await realpath(dir).catch((cause: unknown) => {
    throw new Error(`There is no directory "${dir}"; check the path.`, {
      cause,
    });
  });
  if (!(await stat(root)).isDirectory()) {
    throw new Error(`"${dir}" is a file; name a directory of plugins or a marketplace.`);
  }
  const findings: PluginFinding[] = [];
  const files: string[] = [];
  const folders = new Set(['']);
  const links = new Map<string, Link>();

  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await readdir(resolve(root, folder), { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      findings.push(unreadable(folder, 'folder'));
      continue;
    }
    for (const entry of entries) {
      const path = joinPath(folder, entry.name);
      if (entry.isSymbolicLink()) {
        const link = await readLink(root, path);
        if (link === 'outside')
          findings.push(finding('link-outside', { file: path, line: 1, column: 1 }, undefined));
        else if (link !== null) links.set(path, link);
      } else if (entry.isDirectory()) {
        if (skippedFolders.has(entry.name)) continue;
        folders.add(path);
        open.push(path);
      } else if (entry.isFile()) {
        files.push(path);
      }
    }
  }
  files.sort();
  const first = readFirst('files', files, '');
  findings.push(...first.findings);

  const texts = new Map<string, Promise<string | null>>();
  const encrypted: string[] = [];
  const read = (path: string): string | null => {
    const place = startOf(path);
    const file = readRegularFile(resolve(root, path), maximumSize);
    if ('bytes' in file) {
      if (isEncrypted(file.bytes)) {
        encrypted.push(path);
        return null;
      }
      const encoding = utf16Of(file.bytes);
      if (encoding === undefined) return file.bytes.toString('utf8');
      const severity = path.endsWith('.json') ? 'error' : 'warning';
      findings.push(finding('file-encoding', place, {}, severity));
      return new TextDecoder(encoding).decode(file.bytes);
    }
    if (file.problem === 'size') {
      findings.push(finding('file-too-large', place, { size: file.size, limit: maximumSize }));
    } else findings.push(unreadable(path, file.problem === 'gone' ? 'gone' : 'file'));
    return null;
  };
  return {
    root,
    files: first.items,
    folders,
    links,
    findings: () => [...findings, ...encryptedIn(encrypted)],
    read: (path) => {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = Promise.resolve(read(path));
      texts.set(path, text);
      return text;
    },
  };
}

async function readLink(root: string, path: string): Promise<Link | 'outside' | null> {
  try {
    const target = await realpath(resolve(root, path));
    const inside = relative(root, target).split(sep).join('/');
    if (inside.startsWith('..') || resolve(inside) === inside) return 'outside';
    const isFolder = (await stat(target)).isDirectory();
    // A link to a folder that holds it would go round in a circle.
    return isFolder && (inside === '' || isInside(path, inside))
      ? null
      : { target: inside, isFolder };
  } catch {
    return null;
  }
}

function unreadable(file: string, what: 'file' | 'folder' | 'gone'): PluginFinding {
  return finding('file-unreadable', startOf(file), { what });
}

/** Of encrypted texts one is told for all; a configuration that cannot be read is lost by itself. */
function encryptedIn(paths: readonly string[]): PluginFinding[] {
  const [first, ...others] = paths.filter((path) => !path.endsWith('.json')).sort();
  return [
    ...paths
      .filter((path) => path.endsWith('.json'))
      .map((path) => finding('file-encoding', startOf(path), { encrypted: 0 }, 'error')),
    ...(first === undefined
      ? []
      : [finding('file-encoding', startOf(first), { encrypted: others.length }, 'warning')]),
  ];
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}

const maximumSize = 2 * 1024 * 1024;
const skippedFolders = new Set(['node_modules', '.git', 'backups']);

export interface Disk {
  root: string;
  /** Paths of all files that are no links, `/` separated, in order. */
  files: string[];
  folders: Set<string>;
  links: Map<string, Link>;
  /** What was found wrong with the files read so far. */
  findings: () => PluginFinding[];
  /** The text of a file of the list; null, with a finding, where it cannot be read. */
  read: (path: string) => Promise<string | null>;
}

/** A link inside the directory and the real path it leads to. */
export interface Link {
  target: string;
  isFolder: boolean;
}
