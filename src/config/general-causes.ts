/** Why a general message is met and what helps, by its heading in the guide on troubleshooting, which shows the same. */
export const generalCauses: Readonly<Record<string, GeneralCause>> = {
  'MCP server "<name>" has a "url" but no "type"': {
    cause:
      'Without `type` the entry is read as a program to start. Often it was copied from another client.',
    fix: 'Add `"type": "http"`, or what the vendor’s page says.',
  },
  "Windows requires 'cmd /c' wrapper to execute npx": {
    cause: 'On Windows `npx` is a script, and the entry names it as the program.',
    fix: 'Write `"command": "cmd"` and `"args": ["/c", "npx", …]`. The check of the builder does so.',
  },
  'MCP error -32001: Request timed out': {
    cause:
      'The server takes longer to start than the client waits, mostly since `npx`, `uvx` or `docker` loads its package first. Or it answers nothing at all, or one of its tools works longer than a minute.',
    fix: 'Run the command once in a terminal, so that the package is there. In Claude Code give more time at the start: `MCP_TIMEOUT=60000 claude`, for tools `MCP_TOOL_TIMEOUT`; several versions up to April 2026 ended after a minute all the same. Where it stays so, the server hangs: try it with another client.',
  },
  'MCP error -32000: Connection closed': {
    cause:
      'A local program ended or wrote something other than the protocol to standard output. On Windows, `npx` may not start by itself.',
    fix: 'Run the command by hand; it must stay silent and wait. Log to standard error. On Windows put `cmd /c` before `npx`.',
  },
  'Unexpected token … is not valid JSON, from a running server': {
    cause: 'The program writes something else than the protocol to its standard output.',
    fix: 'Update the server. Its author has to log to standard error: `console.error`, or `file=sys.stderr`. Look whether it knows a variable for less of a log.',
  },
  "Expected ',' or '}' … in JSON at position 66": {
    cause:
      'A file is no JSON: just before the sign of that number, or at the line and column behind it, a comma, a quote or a brace is missing or too many. In the log of a running server it may also be a line that the program wrote beside the protocol.',
    fix: 'Paste the file that is named, or the one that you changed last, into the check of the builder, which shows the line and mends it.',
  },
  'spawn npx ENOENT': {
    cause:
      'The client does not find the program. It is not installed, or only your shell knows where it is: desktop apps have a shorter `PATH`, and version managers such as nvm, fnm or asdf set theirs in the shell.',
    fix: 'Install it: `npx` comes with Node.js, `uvx` with uv. Then write the full path into `command`; `which npx` prints it (`where npx` on Windows).',
  },
  'npm error 404 … is not in this registry': {
    cause:
      'npm has no package of that name. It is misspelt or has capital letters, it was never published under the name that a README gives, or your npm asks a registry of your company, which does not have it.',
    fix: 'Take the name from the vendor’s page or from the connector’s page here, and try it in a terminal: `npm view NAME version`. Behind a company registry ask who runs it.',
  },
  'Incompatible auth server: does not support dynamic client registration': {
    cause: 'The product wants a client registered beforehand.',
    fix: 'Register an OAuth app there and add the server with its ID.',
  },
};

/** What one message means. */
export interface GeneralCause {
  /** Backticks stand around what is typed. */
  cause: string;
  fix: string;
}
