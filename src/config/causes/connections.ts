import type { GeneralCause } from './general-cause.ts';

/** The causes of servers that are not reached, by their headings. */
export const connectionCauses: Readonly<Record<string, GeneralCause>> = {
  'SSE error: Non-200 status code (405)': {
    cause:
      'Transport and address do not fit. `--transport sse` was used for an address that speaks HTTP, or the vendor has switched the SSE address off.',
    fix: 'Take address and type from the connector’s page; retired addresses stand there with their replacement. Mostly it is `--transport http`.',
  },
  'Streamable HTTP error: Failed to open SSE stream': {
    cause:
      'There is no server of MCP at that path: `/mcp` is missing or too much, or the address is one for SSE. Of servers that worked before an update of the client it is a fault of theirs: they answer 404 where the protocol wants 405, which newer clients take seriously.',
    fix: 'Take the address from the connector’s page. For a server of your own answer `GET` with 405 where you offer no stream.',
  },
  'Streamable HTTP error: Unexpected content type': {
    cause:
      'The address answers with a page for people: its path is another one, or it is an address for SSE that was asked by HTTP.',
    fix: 'Take the address from the connector’s page. For an address that ends in `/sse` choose that transport, with `mcp-remote` by `--transport sse-only`.',
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
  "Expected ',' or '}' … in JSON at position 66": {
    cause:
      'A file is no JSON: just before the sign of that number, or at the line and column behind it, a comma, a quote or a brace is missing or too many. In the log of a running server it may also be a line that the program wrote beside the protocol.',
    fix: 'Paste the file that is named, or the one that you changed last, into the check of the builder, which shows the line and mends it.',
  },
  'Unexpected token … is not valid JSON, from a running server': {
    cause: 'The program writes something else than the protocol to its standard output.',
    fix: 'Update the server. Its author has to log to standard error: `console.error`, or `file=sys.stderr`. Look whether it knows a variable for less of a log.',
  },
  'TypeError: fetch failed': {
    cause:
      'The address could not be called at all: nothing listens there, its name is not known, a proxy or a VPN stands between, or its certificate is not trusted, as with one that was made for development. Node.js says which only in the cause below the message, such as [ECONNREFUSED](/guides/troubleshooting/#connect-econnrefused).',
    fix: '`curl -v` and the address in a terminal says the reason. For a server on your own machine use `http`; behind a proxy of your company set `HTTPS_PROXY`, and see below for [certificates](/guides/troubleshooting/#self-signed-certificate-in-certificate-chain).',
  },
  '401 Unauthorized': {
    cause:
      'The server does not know who asks: the sign-in is missing or has run out, a key is missing or wrong, or the variable that holds it was not set where the client was started.',
    fix: 'Sign in to the server in the client. Where it takes a key, write it under the header that the vendor’s page names, mostly `Authorization` with `Bearer` and a space before the key.',
  },
  '403 Forbidden': {
    cause:
      'The server knows who asks and refuses: the account or the key lacks a right or a scope, the product wants its administrator to allow this first, or something in front of the server blocks the call.',
    fix: 'Compare the rights of the key with those that the vendor’s page names, and sign in again after a change. In a company ask who administers the product.',
  },
  '404 Not Found': {
    cause:
      'Something answers there, and has no server of MCP at that path: `/mcp` is missing or too much, or the address is that of a page. Of a session that worked before it says that the server has forgotten it.',
    fix: 'Take the address from the connector’s page; for a server of your own see under which path it answers. Reconnect it where it worked before.',
  },
  '502 Bad Gateway': {
    cause:
      'The server, or the one that runs behind the address, fails or does not run. Mostly nothing in your configuration changes it.',
    fix: 'Try again later, and tell the vendor where it stays so. Of a server of your own read the log.',
  },
  'connect ECONNREFUSED': {
    cause:
      'Nothing listens at that address. A server at an address of your own machine has to run before the client asks; an entry with `url` starts none. Or the server speaks over standard input and output, and has no address at all.',
    fix: 'Start the server and open its address, or write its program as `command`. In a container `localhost` is the container itself.',
  },
  'getaddrinfo ENOTFOUND': {
    cause:
      'No machine of that name is known. It is misspelt, it is a place to fill in that nobody filled in, it is known inside a network alone that you are not in, or you are offline.',
    fix: 'Compare the name with that on the connector’s page here, and open it in a browser. For a server of your company connect to its network first.',
  },
  '406 Not Acceptable': {
    cause:
      'The server is there. It answers only who says that it takes JSON and a stream of events; a browser or `curl` does not, so that opening the address proves nothing. From a client it means that the client, `mcp-remote` or a proxy on the way sends another `Accept` header.',
    fix: 'Try it with a client in place of a browser. Where a client gets it, update the client, then tell the server’s vendor: nothing in a configuration changes it.',
  },
  'Bad Request: No valid session ID provided': {
    cause:
      'The server has ended the session, for instance because it was restarted or nothing was asked for some minutes, and the client goes on with the old one. Clients begin a new session by themselves only at 404, and some servers answer 400. Opened in a browser, every such server says it.',
    fix: 'Reconnect the server, in Claude Code with `/mcp`, or restart the client. Where it comes at each call, update the client and tell the vendor.',
  },
  'self-signed certificate in certificate chain': {
    cause:
      'The server, or a proxy of your company that reads along, has a certificate of the company’s own authority. The browser knows it from the system, programs with Node.js do not.',
    fix: 'Save the authority’s certificate as a file and set `NODE_EXTRA_CA_CERTS` to its path before the client starts, for a local program in its `env`. Do not switch the check off.',
  },
  'Failed to reconnect to …': {
    cause:
      'Anything: older versions do not say which. One established cause is a server that was started after Claude Code.',
    fix: '`claude mcp get NAME` shows more. Run the command of the entry in a terminal; if that works, end Claude Code and start it again.',
  },
  "Couldn't reach the MCP server": {
    cause:
      'Claude calls from Anthropic’s cloud. The server is on your machine or behind a VPN, its name resolves to a private address or only to IPv6, a firewall refuses the call, or registration failed.',
    fix: 'Make it reachable from the internet over `https`; allow Anthropic’s addresses in the firewall. For a local server use Claude Code or a desktop extension.',
  },
  'A server with this URL already exists': {
    cause:
      'The connector is still stored in your account, also when it is gone from the desktop app.',
    fix: 'Remove it on claude.ai, then add it again.',
  },
};
