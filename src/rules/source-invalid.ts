import type { PluginFindings } from '../plugins/findings.ts';
import type { SourceProblem } from '../plugins/source.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

export const sourceInvalid: Rule<PluginFindings['source-invalid']> = {
  severity: 'error',
  title: 'Source of an entry breaks the format',
  message: words,
  page: {
    why: 'Claude Code leaves out an entry whose source it cannot follow: a path inside the marketplace, or an object of a kind that it knows with the fields of that kind.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          '{ "source": "url", "url": "https://example.com/sales.git", "path": "plugin" }',
        ),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          '{ "source": "git-subdir", "url": "https://example.com/sales.git", "path": "plugin" }',
        ),
      },
    },
  },
};

/** A path as it is from the root of the marketplace, if only the steps out of it are too many. */
function insideOf(path: string): string {
  return `./${path.replace(/^(?:\.{0,2}\/)+/, '').replace(/^\.+$/, '') || 'plugins/name'}`;
}

const ofFolder = /^(?:local|path|dir(?:ectory)?|folder|file|relative|\.{0,2}\/.*|\.)$/i;

function words(problem: SourceProblem): string {
  switch (problem.fault) {
    case 'missing':
      return 'The entry has no "source". Write a path such as "./plugins/name", or an object.';
    case 'type':
      return `The source is ${problem.found === 'object' ? 'an object without "source"' : wordOfKind(problem.found)}. Write a path such as "./plugins/name", or an object with "source".`;
    case 'kind':
      return `Claude Code knows no source of the kind "${problem.kind}". ${
        ofFolder.test(problem.kind)
          ? 'Of a folder of the marketplace write its path alone, such as "./plugins/name", or "./" for all of it.'
          : `Write one of ${problem.expectedKinds.join(', ')}.`
      }`;
    case 'field':
      return `The source of the kind "${problem.kind}" has no "${problem.missing}", from which the plugin is fetched. Add it.`;
    case 'url-path':
      return 'A source of the kind "url" takes no "path": Claude Code installs the whole repository. Write "git-subdir" for a folder of one.';
    case 'sha':
      return `The sha "${problem.sha}" is not that of a commit. Write all 40 digits, with lower-case letters.`;
    case 'url':
      return `The source is the text "${problem.url}", but text is taken for a path. Write \`{ "source": "url", "url": … }\`.`;
    case 'outside':
      return `The source "${problem.path}" leads out of the marketplace. Paths start at the folder above .claude-plugin: write "${insideOf(problem.path)}", without "..".`;
    case 'backslash':
      return `The source "${problem.path}" has a backslash. Write "/" between folders.`;
    case 'empty':
      return 'The source is empty. Write a path such as "./plugins/name".';
    case 'bare':
      return `The source "${problem.path}" does not start with "./"; a bare name needs \`metadata.pluginRoot\`. Write "./${problem.path}".`;
  }
}
