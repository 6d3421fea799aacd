import { commandLine } from '../../shell/command-line.ts';
import { isAddress, repositoryOf, targetOf, type OtherCommand } from './install-target.ts';
import { quoteSome } from './name-some.ts';

/** Why a command of a README installs nothing. */
export type InstallProblem =
  | { kind: 'slash' }
  | OtherCommand
  | { kind: 'verb' | 'name' | 'marketplace' | 'plugin' | 'option' | 'twice'; word: string };

/** What a reader is to write in place of a command that installs nothing. */
export function adviceOf(
  expected: string | undefined,
  unlisted: string | undefined,
  choice: readonly string[],
  first: string | undefined,
): string {
  if (unlisted !== undefined)
    return `The marketplace does not list "${unlisted}"; add an entry for it first.`;
  if (expected === undefined)
    return 'Claude Code takes no such name for a plugin or its marketplace; rename it first.';
  const before = first === undefined || first === '' ? '' : `\`${first}\`, then `;
  const names = choice.length === 0 ? '' : `, with ${quoteSome(choice, 'or')}`;
  const after =
    first === ''
      ? ' The README adds the marketplace nowhere: write `claude plugin marketplace add` with its place first.'
      : '';
  return `Write ${before}\`${expected}\`${names}.${after}`;
}

/** What is wrong with the command, in the words of the finding. */
export function reasonOf(problem: InstallProblem): string {
  switch (problem.kind) {
    case 'slash':
      return 'there is no command /install';
    case 'command':
      return problem.word === 'claude install'
        ? '`claude install` is for versions of Claude Code itself'
        : `there is no command "${problem.word}"`;
    case 'place':
      return `a marketplace is added by owner/repository, an address or a path that begins with "./", not by "${problem.word}"`;
    case 'verb':
      return `there is no subcommand "${problem.word}"`;
    case 'name':
      return `"${problem.word}" is no name of a plugin`;
    case 'option':
      return `--marketplace takes the place of a marketplace, such as owner/repository, not its name "${problem.word}"`;
    case 'twice':
      return 'it names the marketplace twice, behind "@" and by --marketplace';
    case 'marketplace':
      return `this marketplace is not called "${problem.word}"`;
    case 'plugin':
      return `the marketplace has no plugin "${problem.word}"`;
  }
}

/** The start of the command that makes a marketplace known. */
export const addMarketplace = ['claude', 'plugin', 'marketplace', 'add'];

/** The command that has to come before the one that installs from a marketplace; '' where its place is not known. */
export function addFirst(
  command: string,
  expected: string | undefined,
  source: string | undefined,
): string | undefined {
  if (expected === undefined || expected.includes(' marketplace ')) return undefined;
  const target = targetOf(command);
  const place = source ?? (isAddress(target) ? repositoryOf(target) : undefined);
  const line = place === undefined ? undefined : commandLine([...addMarketplace, place]);
  return line !== undefined && 'text' in line ? line.text : '';
}

/** The command that loads a plugin of a folder for one session, where a command is to install such a folder. */
export function tryIn(command: string): string | undefined {
  const target = targetOf(command);
  if (!/^(?:\.{0,2}\/|\.{1,2}$)/.test(target)) return undefined;
  const line = commandLine(['claude', ['--plugin-dir', target]]);
  return 'text' in line ? line.text : undefined;
}

/** The start of a command, without a remark behind it. */
export function shownOf(command: string): string {
  return command
    .replace(/(?<!\s)\s+#.*/s, '')
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
    .slice(0, 100);
}
