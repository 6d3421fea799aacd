import type { ClientMessage } from './message.ts';

/** What Codex says of its config.toml, without which it does not start. */
export const codexFileMessages: readonly ClientMessage[] = [
  {
    id: 'codex-url-not-supported-for-stdio',
    client: 'codex',
    message: 'Error loading config.toml: url is not supported for stdio in `mcp_servers.NAME`',
    cause:
      'The entry has command and url, or this version takes no url: what an editor or an SDK brings along may be older than the Codex that you installed. Codex does not start at all.',
    fix: 'Keep one of the two. In an old version update it, or put mcp-remote in front of the address; the builder writes the entry.',
    source: 'https://github.com/nimbalyst/nimbalyst/issues/424',
  },
  {
    id: 'codex-invalid-type',
    client: 'codex',
    message:
      'Error: failed to load bootstrap configuration Caused by: invalid type: integer `N`, expected a string in `mcp_servers.NAME.env.NAME`',
    also: ['invalid type: integer `N`, expected a string in `mcp_servers.NAME.env.NAME`'],
    cause:
      'A value is of another kind than Codex wants, such as a number without quotes under env. The last line names the place. Codex does not start at all.',
    fix: 'Write the value in quotes where a string is expected. The check of the builder does so.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-expected-number',
    client: 'codex',
    message:
      'Error: failed to load bootstrap configuration Caused by: invalid type: string "NAME", expected f64 in `mcp_servers.NAME.startup_timeout_sec`',
    also: ['invalid type: string "NAME", expected f64'],
    cause:
      'A number stands in quotes, such as startup_timeout_sec = "120"; the last line names the place. Codex does not start at all.',
    fix: 'Write the number without quotes: startup_timeout_sec = 120. The check of the builder does so.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-bearer-token',
    client: 'codex',
    message:
      'Error: failed to load bootstrap configuration Caused by: bearer_token is not supported for streamable_http in `mcp_servers.NAME`',
    also: ['bearer_token is not supported for streamable_http'],
    cause:
      'The entry holds a token under bearer_token, which Codex refuses: a token does not stand in the file. Codex does not start at all.',
    fix: 'Write bearer_token_env_var and the name of a variable in its place, and set that variable to the token before Codex starts.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-backslash',
    client: 'codex',
    message:
      'TOML parse error at line N, column N … too few unicode value digits, expected unicode hexadecimal value',
    also: [
      'too few unicode value digits, expected unicode hexadecimal value',
      'TOML parse error at line N, column N … missing escaped value, expected `b`',
      'missing escaped value, expected `b`',
    ],
    more: 'Or missing escaped value, expected `b`, `e`, `f`, `n` and so on.',
    cause:
      'A path of Windows stands in double quotes, such as "C:\\Users\\me". There a backslash begins a sign of its own, and \\U or \\W is none. Codex does not start at all.',
    fix: "Write the path in single quotes: 'C:\\Users\\me'. Or write each backslash twice. The check of the builder does so.",
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-unquoted-key',
    client: 'codex',
    message:
      'TOML parse error at line N, column N … invalid unquoted key, expected letters, numbers, `-`, `_`',
    also: [
      'invalid unquoted key, expected letters, numbers, `-`, `_`',
      'TOML parse error at line N, column N … unclosed table, expected `]`',
      'unclosed table, expected `]`',
    ],
    cause:
      'A key, or the name of a server in its brackets, holds another sign than letters without accents, digits, - and _: a space, @, / or ä. Or curly quotes stand around it. Codex does not start at all.',
    fix: 'Name the server without such signs, or write straight quotes around the name: [mcp_servers."my server"]. Where no sign is wrong, the bracket at the end of that line is missing.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-toml-parse-error',
    client: 'codex',
    message: 'TOML parse error at line N, column N',
    also: ['config.toml:N:N: key with no value, expected `=`'],
    more: 'With the line and what is wrong in it, such as key with no value, expected `=`, or duplicate key.',
    cause:
      'config.toml is no TOML at that line: a colon stands where = has to, a quote or a bracket is missing, or a key or a table stands there a second time. Codex does not start at all.',
    fix: 'Correct that line: key = "value", each key and each [mcp_servers.NAME] once. Paste the file into the check of the builder, which mends what it can.',
    source: 'Codex 0.171.0',
  },
  {
    id: 'codex-bootstrap',
    client: 'codex',
    message: 'Error: failed to load bootstrap configuration',
    isAfter: true,
    cause:
      'Codex does not take its config.toml, and does not start at all. The lines under Caused by say why, the last of them in which entry.',
    fix: 'Correct that entry, or take it out until Codex starts. Paste the file into the check of the builder.',
    source: 'Codex 0.171.0',
  },
];
