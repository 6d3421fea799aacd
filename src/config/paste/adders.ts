import {
  amp,
  claude,
  cline,
  codex,
  common,
  copilot,
  gemini,
  greedy,
  opencode,
} from './adder-options.ts';
import type { OptionKind } from './options.ts';

const plain = (name: string, more: Partial<Adder> = {}): Adder => ({
  name,
  options: common,
  ...more,
});

/** The programs that add a server by `mcp add`, and what each of them makes of such a line. */
export const adders: Readonly<Record<string, Adder>> = {
  claude: {
    name: 'Claude Code',
    client: 'claude-code',
    options: claude,
    isComplete: true,
    mixes: true,
    names: /^[\w-]+$/,
    headerSign: ':',
    addressNeeds: ['--transport', 'http'],
  },
  codex: {
    name: 'Codex',
    client: 'codex',
    options: codex,
    isComplete: true,
    names: /^[\w:@/.-]+$/,
    addressNeeds: ['--url'],
  },
  gemini: {
    name: 'Gemini CLI',
    client: 'gemini-cli',
    options: gemini,
    isComplete: true,
    headerSign: ':',
    addressNeeds: ['--transport', 'http'],
    refusesEnd: true,
  },
  copilot: {
    name: 'Copilot CLI',
    client: 'copilot-cli',
    options: copilot,
    isComplete: true,
    mixes: true,
  },
  opencode: {
    name: 'opencode',
    client: 'opencode',
    options: opencode,
    isComplete: true,
    headerSign: '=',
    addressNeeds: ['--url'],
    needsEnd: true,
  },
  cline: {
    name: 'Cline',
    client: 'cline',
    options: cline,
    isComplete: true,
    mixes: true,
    headerSign: ':',
    addressNeeds: ['--transport', 'http'],
  },
  amp: {
    name: 'Amp',
    client: 'amp',
    options: amp,
    isComplete: true,
    mixes: true,
    headerSign: '=',
  },
  'kiro-cli': { name: 'Kiro', client: 'kiro', options: common },
  q: plain('Amazon Q'),
  qchat: plain('Amazon Q'),
  qwen: plain('Qwen Code', { options: gemini }),
  iflow: plain('iFlow CLI', { options: gemini }),
  droid: plain('Droid', { mixes: true, takesLine: true }),
  auggie: plain('Auggie', { takesLine: true }),
  kimi: plain('Kimi CLI', { options: { ...common, '--auth': { name: 'other' } } }),
  codebuddy: plain('CodeBuddy', { options: { ...common, ...greedy }, mixes: true }),
  openhands: plain('OpenHands'),
  grok: plain('Grok CLI'),
  hermes: plain('Hermes'),
};

/** The programs that take a server as JSON behind `--add-mcp`, with their clients. */
export const editors: Readonly<Record<string, { name: string; client: string }>> = {
  code: { name: 'VS Code', client: 'vs-code' },
  'code-insiders': { name: 'VS Code', client: 'vs-code' },
  codium: { name: 'VSCodium', client: 'vs-code' },
  cursor: { name: 'Cursor', client: 'cursor' },
  windsurf: { name: 'Windsurf', client: 'windsurf' },
  kiro: { name: 'Kiro', client: 'kiro' },
};

/** The programs that take servers for one session, with their clients. */
export const sessions: Readonly<Record<string, { name: string; client: string }>> = {
  goose: { name: 'Goose', client: 'goose' },
};

/** The options by which programs take servers as JSON for one session. */
export const jsonOptions: Readonly<Record<string, string>> = {
  claude: '--mcp-config',
  copilot: '--additional-mcp-config',
  amp: '--mcp-config',
};

/** The options by which programs take one value of their file for one session: `-c mcp_servers.NAME.KEY=VALUE`. */
export const valueOptions: Readonly<Record<string, RegExp>> = { codex: /^(?:-c|--config)$/ };

/** The packages of npm that these programs are in. */
export const packages: Readonly<Record<string, string>> = {
  '@anthropic-ai/claude-code': 'claude',
  '@openai/codex': 'codex',
  '@google/gemini-cli': 'gemini',
  '@github/copilot': 'copilot',
  'opencode-ai': 'opencode',
  '@sourcegraph/amp': 'amp',
  cline: 'cline',
  '@qwen-code/qwen-code': 'qwen',
};

/** A program with `mcp add`. What it takes otherwise than it is meant is said, and read as it is meant. */
export interface Adder {
  name: string;
  client?: string;
  options: Readonly<Record<string, OptionKind>>;
  /** It refuses every other option. */
  isComplete?: true;
  /** Its own options may stand behind the program as well, up to `--`. */
  mixes?: true;
  /** The only names that it takes. */
  names?: RegExp;
  /** The only sign between the name of a header and its value. */
  headerSign?: ':' | '=';
  /** What it wants with an address, which it takes for a program otherwise: behind `add`, or before the address. */
  addressNeeds?: readonly string[];
  /** It does not take `--` before the program. */
  refusesEnd?: true;
  /** It takes a program behind `--` alone, and refuses an address in its place. */
  needsEnd?: true;
  /** It takes a program, or its arguments, as one text with spaces. */
  takesLine?: true;
}
