import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { baseName } from '../plugins/path.ts';
import { commandLine, type Line } from '../shell/command-line.ts';
import {
  addFirst,
  addMarketplace,
  adviceOf,
  reasonOf,
  shownOf,
  tryIn,
  type InstallProblem,
} from './shared/install-advice.ts';
import {
  addOthers,
  folderInRepository,
  isRepository,
  misusedOption,
  otherCommand,
  pluginOfMarketplace,
  repositoryOf,
  targetOf,
} from './shared/install-target.ts';
import { listedName, listedPlugins, unlistedPlugin } from './shared/listed-plugins.ts';
import { openName, type OpenName } from './shared/open-name.ts';
import { standsForAnyPlugin } from './shared/any-plugin.ts';
import { installLine, officialMarketplaces } from '../plugins/plugin-id.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Readme } from '../plugins/readme.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';

export const readmeInstallCommand: Rule<Args> = {
  severity: 'warning',
  title: 'README has an install command that does not work',
  message: ({ command, problem, expected, unlisted, folder, choice, first, open }) => {
    // That the marketplace has no such plugin is what the advice says.
    const reason =
      unlisted !== undefined && problem.kind === 'plugin' ? '' : `: ${reasonOf(problem)}`;
    const tried = folder === undefined ? '' : ` (\`${folder}\` tries a folder as it is)`;
    return `The command "${command}" installs nothing${reason}${tried}. ${adviceOf(expected, unlisted, choice, first)}${open === undefined ? '' : ` For ${open.word} write ${open.means}.`}`;
  },
  checkPlugin: checkInstall,
  checkMarketplace: checkMarketplaceInstall,
  page: {
    why: 'People paste the command as it stands. `claude plugin install name@marketplace` is the one that works, after `claude plugin marketplace add` with the place of the marketplace.',
    sources: [docs.plugins, docs.marketplaces],
    example: {
      wrong: { 'README.md': '# Sales\n\n```\nclaude plugins add our-marketplace/sales\n```\n' },
      right: { 'README.md': '# Sales\n\n```\nclaude plugin install sales@our-marketplace\n```\n' },
    },
  },
};

/** Install commands in the README of a plugin that do not install it. */
function checkInstall({ plugin }: PluginCoverage, context: MarketplaceTarget): Hit<Args>[] {
  return plugin.readme === null ? [] : checkCommands(plugin.readme, plugin, context);
}

/** Install commands in the README of a marketplace. */
function checkMarketplaceInstall(context: MarketplaceTarget): Hit<Args>[] {
  return context.readme === null ? [] : checkCommands(context.readme, undefined, context);
}

function checkCommands(
  { file, installs, text: readmeText }: Readme,
  plugin: Plugin | undefined,
  context: MarketplaceTarget,
): Hit<Args>[] {
  const addsOther = addOthers(
    installs.map(({ text }) => text),
    context.source,
  );
  const wrong = installs.flatMap((install) => {
    const problem = problemOf(install.text, context);
    // What a marketplace is called that the same README adds, nobody knows here.
    const isOther = problem?.kind === 'marketplace' && addsOther;
    return problem === undefined || isOther ? [] : [{ ...install, problem }];
  });
  const isAdded =
    readmeText.includes('extraKnownMarketplaces') ||
    installs.some(({ text }) => /\bmarketplace\s+add\b|\s--marketplace[\s=]/i.test(text)) ||
    wrong.some(({ text, problem }) => isToAdd(text, problem, plugin, context));
  // Where a README does no more than to add the marketplace, nothing is installed.
  const addsAlone =
    context.marketplace !== null &&
    wrong.length === installs.length &&
    wrong.every(
      ({ text, problem }) =>
        isToAdd(text, problem, plugin, context) && folderInRepository(targetOf(text)) === undefined,
    );
  return wrong.flatMap(({ text, line, column, problem }) => {
    const listed = listedName(text, context) ?? plugin?.entryName;
    const meantHere = plugin ?? unlistedPlugin(text, context);
    const isUnlisted =
      listed == null &&
      meantHere !== undefined &&
      context.marketplace !== null &&
      !isToAdd(text, problem, plugin, context);
    const names = listedPlugins(context).map(({ entryName, name }) => entryName ?? name);
    // The only one that a marketplace has is meant; of several nobody knows which.
    const only = context.marketplace !== null && names.length === 1 ? names[0] : undefined;
    const meant = listed ?? plugin?.name ?? only;
    const elsewhere = ofElsewhere(text, listed ?? plugin?.name, context);
    const { marketplace } = context;
    const open = plugin === undefined ? openName('', context) : openName(targetOf(text), context);
    const isOther = open?.word === 'MARKETPLACE';
    const adding = isToAdd(text, problem, plugin, context)
      ? commandLine([...addMarketplace, placeOf(text, problem)])
      : undefined;
    const isAlone = addsAlone && adding !== undefined;
    const right =
      elsewhere ??
      (adding === undefined || isAlone
        ? installLine(meant ?? 'PLUGIN', open?.word ?? marketplace?.name ?? 'MARKETPLACE')
        : adding);
    const folder = 'place' in problem ? undefined : tryIn(text);
    const isSample = folder !== undefined && isOtherFolder(text, context);
    const expected = isSample ? folder : textOf(right);
    const command = shownOf(text);
    const unlisted = isUnlisted && !isSample ? meantHere.name : undefined;
    const choice = meant === undefined && expected?.includes(' PLUGIN@') === true ? names : [];
    const tried = isSample ? undefined : folder;
    const isFirst = isAdded || isSample || elsewhere !== undefined || marketplace === null;
    const source = isOther ? undefined : context.source;
    const usual = isFirst && !isOther ? undefined : addFirst(text, expected, source);
    const first = isAlone ? textOf(adding) : usual;
    return [
      {
        at: { file, line, column },
        args: {
          command,
          problem,
          expected,
          unlisted,
          folder: tried,
          choice,
          first,
          open,
        },
      },
    ];
  });
}

function textOf(line: Line): string | undefined {
  return 'text' in line ? line.text : undefined;
}

/** Whether a command is meant to make a marketplace known. */
function isToAdd(
  command: string,
  problem: InstallProblem,
  plugin: Plugin | undefined,
  context: MarketplaceTarget,
): boolean {
  if ('place' in problem) return problem.place !== undefined;
  return (
    (plugin === undefined || context.marketplace === null) &&
    (listedName(command, context) ?? plugin?.entryName) == null &&
    isRepository(targetOf(command))
  );
}

function placeOf(command: string, problem: InstallProblem): string {
  const place = 'place' in problem ? problem.place : undefined;
  return place ?? repositoryOf(targetOf(command));
}

/** The line that installs what a command means from another marketplace, where its name says so: `notes@other`. */
function ofElsewhere(
  command: string,
  own: string | null | undefined,
  { marketplace }: MarketplaceTarget,
) {
  const [, name = '', place = ''] = pluginOfMarketplace(command);
  const isOurs = name === own || marketplace === null || place === marketplace.name;
  const isSample = [name, place].some((each) => isToFillIn(each) || standsForAnyPlugin(each));
  return place === '' || isOurs || isSample ? undefined : installLine(name, place);
}

function isToFillIn(name: string): boolean {
  return /^(?:my|your|our)[-_]/i.test(name);
}

/** Whether a command names a folder that no plugin here lies in: one that the reader is to make. */
function isOtherFolder(command: string, { coverages }: MarketplaceTarget): boolean {
  const folder = /^\.?\/([\w-]+(?:\/[\w-]+)*)\/?$/.exec(targetOf(command))?.[1];
  if (folder === undefined) return false;
  const own = baseName(folder);
  return !coverages.some(
    ({ plugin: { name, path } }) => name === own || baseName(path ?? '') === own,
  );
}

/** What is wrong with a command; undefined for one that the documentation knows. */
function problemOf(command: string, context: MarketplaceTarget): InstallProblem | undefined {
  const { marketplace } = context;
  if (/^\/install\b/i.test(command)) return { kind: 'slash' };
  const other = otherCommand(command);
  if (other !== undefined || /^(?:claude|\/)\s*(?:install|marketplace)\b/i.test(command))
    return /[<{[$]/.test(other?.place ?? '') ? undefined : other;
  const [, verb = '', target = ''] =
    /plugins?\s+(marketplace\s+add|\w+)\s+(\S+)/i.exec(command) ?? [];
  if (/^marketplace/i.test(verb)) return undefined;
  if (!/^(?:install|i)$/i.test(verb)) return { kind: 'verb', word: verb };
  const [name = '', place] = target.split('@');
  if (/[<{[$]/.test(target)) return undefined;
  if (name === '' || /[/:]/.test(name)) return { kind: 'name', word: name || target };
  if (standsForAnyPlugin(name)) return undefined;
  const option = misusedOption(command);
  if (option !== undefined) return option;
  if (place === undefined || marketplace?.name == null) return undefined;
  // No marketplace is called like an address.
  if (/[:/]/.test(place)) return { kind: 'marketplace', word: place };
  const isListed = listedPlugins(context).some(
    (plugin) => (plugin.entryName ?? plugin.name) === name,
  );
  // A name that the reader is to fill in.
  if (!isListed && isToFillIn(name)) return undefined;
  if (place === marketplace.name) return isListed ? undefined : { kind: 'plugin', word: name };
  if (isToFillIn(place) || standsForAnyPlugin(place)) return undefined;
  // What Anthropic lists, and plugins of others, are installed from elsewhere.
  return !isListed || officialMarketplaces.has(place.toLowerCase())
    ? undefined
    : { kind: 'marketplace', word: place };
}

interface Args {
  command: string;
  problem: InstallProblem;
  /** Undefined where Claude Code installs it by no name. */
  expected: string | undefined;
  /** The plugin, where its marketplace does not list it. */
  unlisted?: string | undefined;
  /** How a folder of this machine is tried, where the command names one. */
  folder?: string | undefined;
  /** What a marketplace lists, where nobody knows which of them is meant. */
  choice: readonly string[];
  /** What comes before it, where the README adds no marketplace; '' where the place of that is not known. */
  first?: string | undefined;
  /** What stands for the name of the marketplace, where nobody knows it yet. */
  open?: OpenName | undefined;
}
