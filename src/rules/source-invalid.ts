import type { PluginFindings } from '../plugins/findings.ts';
import type { SourceProblem } from '../plugins/source.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

export const sourceInvalid: Rule<PluginFindings['source-invalid']> = {
  severity: 'error',
  title: 'Source of an entry breaks the format',
  message: (problem) => `Unexpected ${words(problem)}`,
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

function words(problem: SourceProblem): string {
  switch (problem.fault) {
    case 'missing':
      return 'entry without "source", expected a path or an object.';
    case 'type':
      return `${problem.found} as source, expected a path or an object with "source".`;
    case 'kind':
      return `source "${problem.kind}", expected one of ${problem.known.join(', ')}.`;
    case 'field':
      return `source "${problem.kind}" without "${problem.missing}", expected where to fetch the plugin from.`;
    case 'url-path':
      return '"path" in a source of kind "url", expected only "url", "ref" and "sha"; use "git-subdir" for a folder of a repository.';
    case 'sha':
      return `sha "${problem.sha}", expected 40 lower-case hexadecimal digits.`;
    case 'url':
      return `URL "${problem.url}" as source, expected a path or an object such as \`{ "source": "url", "url": … }\`.`;
    case 'outside':
      return `source "${problem.path}", expected a path inside the marketplace without "..".`;
    case 'backslash':
      return `backslash in source "${problem.path}", expected "/" between folders.`;
    case 'empty':
      return 'empty source, expected a path such as "./plugins/name".';
    case 'bare':
      return `source "${problem.path}", expected a path that starts with "./"; a bare name needs \`metadata.pluginRoot\`.`;
  }
}
