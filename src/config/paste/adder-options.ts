import type { OptionKind } from './options.ts';

const variable = /^[A-Za-z_]\w*=/;
const header = /^[\w-]+ *[:=](?!\/\/)/;
const flag = { name: 'none', flag: true } as const;
const left = (name: string) => ({ name }) as const;
const oneOf = (name: string, choices: readonly string[]) => ({ name, choices }) as const;

/** The options that most programs share. */
export const common = {
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

/** Options that take all words behind them, up to the next option. */
export const greedy = {
  '-e': { ...common['-e'], isGreedy: true },
  '--env': { ...common['--env'], isGreedy: true },
  '-H': { ...common['-H'], isGreedy: true },
  '--header': { ...common['--header'], isGreedy: true },
} as const satisfies Options;

const single = {
  '-e': { ...common['-e'], takesOne: true },
  '--env': { ...common['--env'], takesOne: true },
  '-H': { ...common['-H'], takesOne: true },
  '--header': { ...common['--header'], takesOne: true },
} as const satisfies Options;

// As `--help` of the newest versions lists them, and as they took such lines (2026-11-30).
const claudeTransport = oneOf('transport', ['stdio', 'sse', 'http', 'streamable-http']);
const claudeScope = oneOf('scope', ['local', 'user', 'project']);
export const claude: Options = {
  ...greedy,
  '-t': claudeTransport,
  '--transport': claudeTransport,
  '-s': claudeScope,
  '--scope': claudeScope,
  '--client-id': common['--client-id'],
  '--client-secret': common['--client-secret'],
  '--callback-port': common['--callback-port'],
};
const kinds = ['stdio', 'sse', 'http'];
const geminiScope = oneOf('scope', ['user', 'project']);
export const gemini: Options = {
  ...single,
  '-t': oneOf('transport', kinds),
  '--transport': oneOf('transport', kinds),
  '--type': oneOf('transport', kinds),
  '-s': geminiScope,
  '--scope': geminiScope,
  '--timeout': common['--timeout'],
  '--description': common['--description'],
  '-d': flag,
  '--debug': flag,
  '--trust': { name: 'other', flag: true },
  '--include-tools': { name: 'allow', isGreedy: true },
  '--exclude-tools': { name: 'deny', isGreedy: true },
};
export const codex: Options = {
  '--env': single['--env'],
  '--url': common['--url'],
  '--bearer-token-env-var': left('bearer'),
  '--oauth-client-id': left('clientId'),
  '--oauth-client-secret': left('other'),
  '--oauth-client-registration': left('other'),
  '--oauth-resource': left('other'),
  '-c': left('none'),
  '--config': left('none'),
  '--enable': left('none'),
  '--disable': left('none'),
};
export const copilot: Options = {
  '--transport': oneOf('transport', kinds),
  '--env': single['--env'],
  '--header': single['--header'],
  '--timeout': common['--timeout'],
  '--tools': left('allow'),
  '--json': flag,
  '--show-secrets': flag,
};
export const opencode: Options = {
  '--env': greedy['--env'],
  '--header': greedy['--header'],
  '--url': common['--url'],
  '--pure': flag,
  '--print-logs': flag,
  '--log-level': left('none'),
};
export const cline: Options = {
  '--transport': oneOf('transport', [...kinds, 'streamable-http', 'streamableHttp']),
  '--header': single['--header'],
  '--json': flag,
  '--yes': flag,
};
export const amp: Options = {
  '--env': single['--env'],
  '--header': single['--header'],
  '--workspace': flag,
};

/** The options of all of them: one may stand in the line of another. */
export const everyOption: Options = {
  ...codex,
  ...gemini,
  ...copilot,
  ...amp,
  ...cline,
  ...common,
};

type Options = Readonly<Record<string, OptionKind>>;
