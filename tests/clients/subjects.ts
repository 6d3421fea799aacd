import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The clients that npm has, and how each is made to load a configuration. */
export const subjects: readonly Subject[] = [
  {
    id: 'claude-code',
    package: '@anthropic-ai/claude-code',
    bin: 'claude',
    file: ({ project }) => join(project, '.mcp.json'),
    prepare: ({ home }) =>
      write(join(home, '.claude/settings.json'), { enableAllProjectMcpServers: true }),
    list: ['mcp', 'list'],
    connects: true,
    tells: {
      skipped: /Skipped —|is a reserved MCP server name/,
      failed: /\(WS\) - ✘/,
      unreached: /Failed to connect/,
    },
    env: () => ({ DISABLE_AUTOUPDATER: '1', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1' }),
  },
  {
    id: 'codex',
    package: '@openai/codex',
    bin: 'codex',
    file: ({ home }) => join(home, '.codex/config.toml'),
    list: ['mcp', 'list', '--json'],
    connects: false,
  },
  {
    id: 'gemini-cli',
    package: '@google/gemini-cli',
    bin: 'gemini',
    file: ({ home }) => join(home, '.gemini/settings.json'),
    prepare: ({ home, project }) =>
      write(join(home, '.gemini/trustedFolders.json'), { [project]: 'TRUST_FOLDER' }),
    list: ['mcp', 'list'],
    connects: true,
    tells: { complains: /Invalid configuration in/ },
    replacesDollar: true,
  },
  {
    id: 'copilot-cli',
    package: '@github/copilot',
    bin: 'copilot',
    file: ({ home }) => join(home, '.copilot/mcp-config.json'),
    list: ['mcp', 'list', '--json'],
    connects: false,
    env: () => ({ COPILOT_AUTO_UPDATE: 'false' }),
  },
  {
    id: 'opencode',
    package: 'opencode-ai',
    bin: 'opencode',
    file: ({ project }) => join(project, 'opencode.json'),
    writes: ({ home }) => join(home, '.config/opencode/opencode.jsonc'),
    list: ['mcp', 'list'],
    connects: true,
    tells: { off: /probe disabled/ },
    env: () => ({ OPENCODE_DISABLE_AUTOUPDATE: '1' }),
  },
  {
    id: 'cline',
    package: 'cline',
    bin: 'cline',
    file: ({ home }) => join(home, '.cline/data/settings/cline_mcp_settings.json'),
    // It has no list: a prompt to a model that is not there makes it start the servers.
    list: ['-P', 'ollama', '-m', 'none', '--json', 'say hello now'],
    connects: true,
    isList: false,
    // It says so once each server has answered, failed or been given up; then it waits for the model.
    done: /"iteration_start"/,
    // The extension replaces variables, the command line does not.
    replacesVariables: false,
  },
  {
    id: 'amp',
    package: '@sourcegraph/amp',
    bin: 'amp',
    file: ({ home }) => join(home, '.config/amp/settings.json'),
    list: ['mcp', 'doctor'],
    connects: true,
    // It wants to sign in first; a key that is none goes to this machine alone.
    env: ({ url }) => ({ AMP_API_KEY: 'none', AMP_URL: url }),
  },
];

function write(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

export interface Subject {
  /** The id in src/clients. */
  id: string;
  package: string;
  bin: string;
  /** Where the configuration goes. */
  file: (place: Place) => string;
  /** Where its own command writes to, if elsewhere. */
  writes?: (place: Place) => string;
  prepare?: (place: Place) => void;
  /** The arguments that make it load and show its servers. */
  list: readonly string[];
  /** False where what `list` prints is no list of the servers. */
  isList?: boolean;
  /** Whether it connects to the servers while it lists them. */
  connects: boolean;
  /** How what it prints of a broken file is understood. */
  tells?: Tells;
  replacesVariables?: boolean;
  /** Whether it takes `$HOME` for a variable, as our note says. */
  replacesDollar?: boolean;
  env?: (place: Place) => Record<string, string>;
  /** What it prints when it has done all that is asked of it and goes on; others end by themselves. */
  done?: RegExp;
}

/** What it prints where it did something with a server; `unreached` where it tried, and nothing was to be reached. */
interface Tells {
  complains?: RegExp;
  skipped?: RegExp;
  off?: RegExp;
  failed?: RegExp;
  unreached?: RegExp;
}

/** A home and a project of its own for one trial, and the URL of the recorder. */
export interface Place {
  home: string;
  project: string;
  url: string;
}
