import { installLine } from '../../plugins/plugin-id.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { Readme } from '../../plugins/readme.ts';
import type { InstallProblem } from '../readme-install-command.ts';
import { finding, type CheckFinding } from '../rules.ts';
import type { CheckContext, MarketplaceCheck, PluginCheck } from './check.ts';

/** Install commands in the README of a plugin that do not install it. */
export const checkInstall: PluginCheck = ({ plugin }, context) =>
  plugin.readme === null ? [] : checkCommands(plugin.readme, plugin, context);

/** Install commands in the README of a marketplace. */
export const checkMarketplaceInstall: MarketplaceCheck = (context) =>
  context.readme === null ? [] : checkCommands(context.readme, undefined, context);

function checkCommands(
  { file, installs }: Readme,
  plugin: Plugin | undefined,
  context: CheckContext,
): CheckFinding[] {
  const others = installs.flatMap(({ text }) => otherMarketplace(text, context) ?? []);
  return installs.flatMap(({ text, line, column }) => {
    const problem = problemOf(text, context);
    if (problem === undefined) return [];
    // What a marketplace is called that the same README adds, nobody knows here.
    if (problem.kind === 'marketplace' && others.length > 0) return [];
    const name = plugin?.entryName ?? plugin?.name ?? 'PLUGIN';
    const right = installLine(name, context.marketplace?.name ?? 'MARKETPLACE');
    const expected = 'text' in right ? right.text : undefined;
    const command = text.split(/\s+/).slice(0, 5).join(' ').slice(0, 100);
    return [
      finding('readme-install-command', { file, line, column }, { command, problem, expected }),
    ];
  });
}

/** The repository of another marketplace that a command adds. */
function otherMarketplace(command: string, { source }: CheckContext): string | undefined {
  const added = /\bmarketplace\s+add\s+(?:https:\/\/github\.com\/)?([\w.-]+\/[\w.-]+)/i.exec(
    command,
  );
  const repository = added?.[1]?.replace(/\.git$/, '').toLowerCase();
  return repository === undefined ||
    /^(?:your|my|owner|org|user)\b/.test(repository) ||
    repository === source?.toLowerCase()
    ? undefined
    : repository;
}

/** What is wrong with a command; undefined for one that the documentation knows. */
function problemOf(
  command: string,
  { coverages, marketplace }: CheckContext,
): InstallProblem | undefined {
  if (/^\/install\b/i.test(command)) return { kind: 'slash' };
  const [, verb = '', target = ''] =
    /plugins?\s+(marketplace\s+add|\w+)\s+(\S+)/i.exec(command) ?? [];
  if (/^marketplace/i.test(verb)) return undefined;
  if (!/^(?:install|i)$/i.test(verb)) return { kind: 'verb', word: verb };
  const [name = '', place] = target.split('@');
  if (/[<{[$]/.test(target)) return undefined;
  if (name.includes('/')) return { kind: 'name', word: name };
  if (place === undefined || marketplace?.name == null) return undefined;
  if (place !== marketplace.name) return { kind: 'marketplace', word: place };
  return coverages.some(({ plugin }) => (plugin.entryName ?? plugin.name) === name)
    ? undefined
    : { kind: 'plugin', word: name };
}
