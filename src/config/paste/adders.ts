import type { OptionKind } from './options.ts';

const variable = /^[A-Za-z_]\w*=/;
const header = /^[\w-]+ *[:=](?!\/\/)/;
const flag = { name: 'none', flag: true } as const;
const left = (name: string) => ({ name }) as const;

/** The options that most clients share. */
const common = {
  '-e': { name: 'env', several: variable },
  '--env': { name: 'env', several: variable },
  '-H': { name: 'header', several: header },
  '--header': { name: 'header', several: header },
  '-t': left('transport'),
  '--transport': left('transport'),
  '--type': left('transport'),
  '-s': left('scope'),
  '--scope': left('scope'),
  '--url': left('url'),
  '--command': left('command'),
  '--args': left('args'),
  '--name': left('name'),
  '--timeout': left('timeout'),
  '--description': left('other'),
  '--cwd': left('cwd'),
  '--client-id': left('clientId'),
  '--client-secret': flag,
  '--callback-port': left('callbackPort'),
} as const satisfies Options;
const greedy = Object.fromEntries(
  (['-e', '--env', '-H', '--header'] as const).map((option) => [
    option,
    { ...common[option], isGreedy: true } as const,
  ]),
);

// As `--help` of the newest versions lists them, and as they took such lines (2026-11-30).
const claude: Options = { ...common, ...greedy };
const gemini: Options = {
  ...common,
  '-d': flag,
  '--debug': flag,
  '--trust': { name: 'other', flag: true },
  '--include-tools': { name: 'allow', isGreedy: true },
  '--exclude-tools': { name: 'deny', isGreedy: true },
};
const codex: Options = {
  '--env': common['--env'],
  '--url': common['--url'],
  '--bearer-token-env-var': left('bearer'),
  '--oauth-client-id': left('clientId'),
  '--oauth-client-secret': left('other'),
  '--oauth-client-registration': left('other'),
  '--oauth-resource': left('other'),
  '-c': left('scope'),
  '--config': left('scope'),
  '--enable': left('scope'),
  '--disable': left('scope'),
};
const copilot: Options = {
  ...common,
  '--tools': left('allow'),
  '--json': flag,
  '--show-secrets': flag,
};
const opencode: Options = {
  ...common,
  ...greedy,
  '--pure': flag,
  '--print-logs': flag,
  '--log-level': left('scope'),
};
const cline: Options = { ...common, '--json': flag, '--yes': flag };
const amp: Options = { ...common, '--workspace': flag };
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
    mixes: true,
    names: /^[\w-]+$/,
    headerSign: ':',
    addressNeeds: ['--transport', 'http'],
  },
  codex: {
    name: 'Codex',
    client: 'codex',
    options: codex,
    names: /^[\w:@/.-]+$/,
    addressNeeds: ['--url'],
  },
  gemini: {
    name: 'Gemini CLI',
    client: 'gemini-cli',
    options: gemini,
    addressNeeds: ['--transport', 'http'],
    refusesEnd: true,
  },
  copilot: { name: 'Copilot CLI', client: 'copilot-cli', options: copilot, mixes: true },
  opencode: {
    name: 'opencode',
    client: 'opencode',
    options: opencode,
    headerSign: '=',
    addressNeeds: ['--url'],
    needsEnd: true,
  },
  cline: {
    name: 'Cline',
    client: 'cline',
    options: cline,
    mixes: true,
    headerSign: ':',
    addressNeeds: ['--transport', 'http'],
  },
  amp: { name: 'Amp', client: 'amp', options: amp, mixes: true, headerSign: '=' },
  'kiro-cli': { name: 'Kiro', client: 'kiro', options: common },
  q: plain('Amazon Q'),
  qchat: plain('Amazon Q'),
  qwen: plain('Qwen Code', { options: gemini }),
  iflow: plain('iFlow CLI', { options: gemini }),
  droid: plain('Droid', { mixes: true, takesLine: true }),
  auggie: plain('Auggie', { takesLine: true }),
  kimi: plain('Kimi CLI', { options: { ...common, '--auth': left('other') } }),
  codebuddy: plain('CodeBuddy', { options: claude, mixes: true }),
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

type Options = Readonly<Record<string, OptionKind>>;

/** A program with `mcp add`. What it takes otherwise than it is meant is said, and read as it is meant. */
export interface Adder {
  name: string;
  client?: string;
  options: Options;
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
