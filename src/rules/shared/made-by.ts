import type { TextFile } from '../../diagnostics/text.ts';
import { baseName, folderOf, foldersAbove, joinPath, relativePath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import { hookCommandsOf, hookMapsOf } from './hooks.ts';

/**
 * What makes a path that is not in a plugin: a hook, or a build that who installs the plugin does not run. Undefined
 * where nothing says that it is made.
 */
export function madeBy(plugin: Plugin, path: string): 'hook' | 'build' | undefined {
  const full = joinPath(plugin.path ?? '', path);
  const ignores = plugin.buildTexts.filter((each) => baseName(each.path) === '.gitignore');
  const scripts = plugin.buildTexts.filter((each) => !ignores.includes(each));
  const commands = hookMapsOf(plugin).flatMap(hookCommandsOf);
  const hooks = [...commands.map(({ command }) => command), ...scripts.map(({ text }) => text)];
  if (hooks.some((text) => makes(text, baseName(path)))) return 'hook';
  const isMade = isIgnored(full, ignores) || isOutput(plugin, full);
  return isMade && hasSource(plugin, full, ignores) ? 'build' : undefined;
}

/** Whether anything lies where the folder would be that a build writes a path into. */
function hasSource({ path: root, paths }: Plugin, full: string, ignores: TextFile[]): boolean {
  const made = foldersAbove(full)
    .toSorted((a, b) => a.length - b.length)
    .find((folder) => outputs.has(baseName(folder)) || isIgnored(folder, ignores));
  const beside = made === undefined ? '' : folderOf(made);
  return beside === '' || beside === root || paths.some((each) => each.startsWith(`${beside}/`));
}

/** Whether what a hook runs builds something, or fetches what is called so. */
function makes(text: string, name: string): boolean {
  return buildCommand.test(text) || (fetchCommand.test(text) && text.includes(name));
}

/** Whether `.gitignore` files name a path or a folder above it; the last line about it counts. */
function isIgnored(path: string, ignores: readonly TextFile[]): boolean {
  const nearestLast = ignores.toSorted((a, b) => a.path.length - b.path.length);
  let isOut = false;
  for (const { path: file, text } of nearestLast) {
    const folder = folderOf(file);
    if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
    const segments = relativePath(folder, path).split('/');
    for (const line of text.split('\n')) {
      const { pattern, isNegated } = readLine(line);
      if (pattern !== '' && matches(pattern, segments)) isOut = !isNegated;
    }
  }
  return isOut;
}

function readLine(line: string): { pattern: string; isNegated: boolean } {
  const text = line.trim();
  if (text.startsWith('#')) return { pattern: '', isNegated: false };
  const isNegated = text.startsWith('!');
  return { pattern: text.slice(isNegated ? 1 : 0), isNegated };
}

/** Whether a line of a `.gitignore` names a path or what lies above it. */
function matches(line: string, segments: readonly string[]): boolean {
  const bare = line.replace(/^\*\*\//, '').replace(/\/(?:\*\*?)?$/, '');
  if (!bare.includes('/')) return segments.some((segment) => isLike(bare, segment));
  const parts = bare.replace(/^\//, '').split('/');
  return parts.every((part, index) => isLike(part, segments[index] ?? ''));
}

/** Whether a segment is as a pattern with at most one star says. */
function isLike(pattern: string, segment: string): boolean {
  const [start = '', end, ...more] = pattern.split('*');
  if (end === undefined) return pattern === segment;
  const isLong = segment.length >= start.length + end.length;
  return more.length === 0 && isLong && segment.startsWith(start) && segment.endsWith(end);
}

/** Whether a path lies in a folder that a build writes, beside or below what the build is described by. */
function isOutput({ path: root, paths }: Plugin, path: string): boolean {
  const own = new Set(paths);
  return foldersAbove(path)
    .filter((folder) => outputs.has(baseName(folder)))
    .some((folder) =>
      [folderOf(folder), root ?? ''].some((each) =>
        descriptions.some((name) => own.has(joinPath(each, name))),
      ),
    );
}

const buildCommand =
  /\b(?:go (?:build|install)|cargo (?:build|install)|(?:npm|pnpm|yarn|bun) (?:run (?:build|compile)|build|install|ci|i)\b|tsc\b|esbuild\b|uv (?:sync|venv|pip)|pip3? install|-m (?:venv|pip)\b)|(?:^|&&|;|\n) *make\b/;
const fetchCommand = /\b(?:curl|wget|gh release download)\b/;
const outputs = new Set(['dist', 'build', 'out', 'target', 'bin', 'lib', 'release']);
const descriptions =
  'package.json tsconfig.json go.mod Cargo.toml Makefile CMakeLists.txt pom.xml build.gradle build.gradle.kts deno.json Package.swift'.split(
    ' ',
  );
