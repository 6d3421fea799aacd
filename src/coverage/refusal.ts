import { claudeCode } from '../clients/claude-code.ts';
import type { Finding } from '../diagnostics/finding.ts';

/** The first reason for which Claude Code does not install a plugin; undefined where none is known. */
export function refusalOfClaudeCode({ refusals }: Refusable): Refusal | undefined {
  return refusals.find(({ host }) => host === claudeCode.id);
}

/** Whether Claude Code refuses the manifest itself, so that the plugin does not load from a folder either. */
export function isManifestRefused({ refusals }: Refusable): boolean {
  return refusals.some(({ host, what }) => host === claudeCode.id && what === 'manifest');
}

/** What may be refused: a plugin with the reasons that are known. */
export interface Refusable {
  refusals: readonly Refusal[];
}

/** Why a program does not install a plugin. */
export interface Refusal {
  /** The id of the program. */
  host: 'claude-code' | 'copilot-cli';
  /** What it refuses: of the plugin, or of the marketplace that lists it. */
  what: 'manifest' | 'entry' | 'marketplace';
  finding: Finding;
}
