import { commandLine, type Line } from '../shell/command-line.ts';

// What Claude Code 2.1.332 took and refused when it was asked, with `claude plugin validate`, `claude plugin
// marketplace add` and `claude plugin install`; names that are kept are also listed in
// https://code.claude.com/docs/en/plugin-marketplaces.

/**
 * What Claude Code wants in place of a name that it does not take for a plugin in a marketplace; undefined
 * where it takes it.
 */
export function pluginNameProblem(name: string): string | undefined {
  return idPart.test(name) ? undefined : ID_PART;
}

/** The same for the name of a marketplace, which is added from `source` where that is known. */
export function marketplaceNameProblem(name: string, source?: string): string | undefined {
  if (!idPart.test(name)) return ID_PART;
  if (name.includes('..')) return 'a name without ".."';
  const lower = name.toLowerCase();
  if (officialMarketplaces.has(lower)) {
    return source === undefined || anthropic.test(source)
      ? undefined
      : 'a name that it does not keep for the marketplaces of Anthropic';
  }
  const isKept = kept.has(lower) || lower.startsWith('claudeai-') || name in Object.prototype;
  if (isKept) return 'a name that it does not keep for itself';
  return looksOfficial.test(lower.replace(/[^a-z0-9]/g, ''))
    ? 'a name that cannot be taken for one of Anthropic’s'
    : undefined;
}

/** The command that installs a plugin by name; none where Claude Code takes no such names. */
export function installLine(plugin: string, marketplace: string): Line {
  const problem = pluginNameProblem(plugin) ?? marketplaceNameProblem(marketplace);
  return problem === undefined
    ? commandLine(['claude', 'plugin', 'install', `${plugin}@${marketplace}`])
    : { reason: `Claude Code wants ${problem}.` };
}

// The name of a folder of the cache, which can be no longer.
const idPart = /^[A-Za-z0-9][\w.-]{0,254}$/;
const ID_PART =
  'a name of letters (a to z), digits, ".", "_" and "-" that starts with a letter or digit';

const kept = new Set(['inline', 'builtin', 'skills-dir', 'synced', 'claude-plugin-test']);

const anthropic = /^(?:https:\/\/github\.com\/)?anthropics\//i;
// Names that only their repositories may have.
export const officialMarketplaces: ReadonlySet<string> = new Set([
  'agent-skills',
  'anthropic-agent-skills',
  'anthropic-marketplace',
  'anthropic-plugin-directory',
  'anthropic-plugins',
  'claude-code-marketplace',
  'claude-code-plugins',
  'claude-community',
  'claude-for-financial-services',
  'claude-for-legal',
  'claude-plugin-directory',
  'claude-plugins-community',
  'claude-plugins-official',
  'claude-tag-plugins',
  'financial-services-plugins',
  'first-party-plugins',
  'healthcare',
  'knowledge-work-plugins',
  'life-sciences',
]);

// Without what separates the words.
const looksOfficial =
  /official(?:anthropic|claude)|(?:anthropic|claude)official|^(?:anthropic|claude)(?:marketplace|plugins|directory|directories)/;
