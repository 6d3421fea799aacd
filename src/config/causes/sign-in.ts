import type { GeneralCause } from './general-cause.ts';

/** The causes of sign-ins that fail, by their headings. */
export const signInCauses: Readonly<Record<string, GeneralCause>> = {
  'Incompatible auth server: does not support dynamic client registration': {
    cause:
      'Nobody has signed in yet: the product wants a client registered beforehand, or lets only those register that stand on its own list, as Figma does. A 403 at the registration means that.',
    fix: 'Register an OAuth app there and add the server with its ID. Where the product takes a key, write that under the header that its page names. Otherwise use a client that the vendor names.',
  },
  "Couldn't register with … sign-in service": {
    cause:
      'Claude’s registration at the product failed. Established causes: the product offers no registration; its metadata names no registration address; the metadata’s `resource` is another address than the connector’s.',
    fix: 'Check the address letter by letter. Add a client ID in the connector’s advanced settings if the product has one. Otherwise send the reference to the server’s vendor.',
  },
  'trying to load well-known OAuth metadata': {
    cause:
      'The client asks where to sign in, and the server answers with another status than 404 where it has nothing. Many clients then give up.',
    fix: 'Update the client. Where the server takes a key, add it with that. As operator answer 404 at the addresses below `/.well-known/` that you do not have.',
  },
  invalid_grant: {
    cause:
      'The product does not take the code or the token that was shown: it has run out, was used before, or belongs to another client.',
    fix: 'Sign in again from the start. Where it fails each time, forget what is stored first: “Clear authentication” in `/mcp` of Claude Code, `codex mcp logout NAME`, or the folder `~/.mcp-auth` of `mcp-remote`. Then ask the vendor.',
  },
  invalid_client: {
    cause:
      'The client registered itself with the product once and keeps what it got; the product knows it no more. Or it takes certain clients only.',
    fix: 'Forget what is stored and sign in again: for `mcp-remote` remove the folder `~/.mcp-auth` and update it, since 0.1.14 does so by itself; in Claude Code choose “Clear authentication” in `/mcp`. Where it comes back with another client too, ask the vendor.',
  },
  'Invalid OAuth error response': {
    cause:
      'The server has no sign-in of this kind, or something in front of it refuses the question, and the answer is a text or a page in place of JSON. “Re-authenticate” in `/mcp` leads there for servers that take a key.',
    fix: 'Where the server shows as connected, there is nothing to sign in to. Otherwise add it with a key: [A key or token](/guides/authentication/#a-key-or-token). Versions before 2.1.119 could not connect at all: update. With `HTTP 403` and `Raw body: Forbidden` the product registers only clients on its own list: use one of those. A 403 with a page is a block of the vendor’s: tell the vendor.',
  },
  'Authorization with the MCP server failed': {
    cause:
      'You signed in, and the exchange for the token failed. One established cause is `invalid_target`: the product does not accept the server’s address as a resource.',
    fix: 'For the server’s operator: register the address as a resource (audience) at the authorization server.',
  },
  'Protected resource … does not match expected …': {
    cause: 'The server’s metadata names another address than the one you pasted.',
    fix: 'Paste the address that the metadata names; as operator, serve metadata whose `resource` is the public address.',
  },
  'Redirect URI mismatch': {
    cause:
      'The redirect address registered with the product differs from the one that Claude sends. Claude Code sends `http://localhost:PORT/callback`; 2.1.229 sent `127.0.0.1` instead.',
    fix: 'Register that address, set the same port with `--callback-port`, and update from 2.1.229.',
  },
  invalid_scope: {
    cause:
      'Before 2.1.196, every scope that the server knows was asked for, including those for admins only.',
    fix: 'Update, or pin the scopes with `oauth.scopes`.',
  },
  insufficient_scope: {
    cause: 'A tool needs a scope outside those you pinned.',
    fix: 'Add it to `oauth.scopes` and sign in again.',
  },
  '401 although the token is right': {
    cause:
      'What was sent is not that token: the variable that holds it is not set where the client was started, and the text `${NAME}` was sent, or nothing. A desktop app does not see variables of your shell. Or the token has run out, was withdrawn, or is one of another product.',
    fix: 'Set the variable before the client starts; in Claude Code `claude mcp list` warns of those that are missing, and a plugin takes it by `userConfig`. Make a new token, or sign in again.',
  },
  'Authorization header is badly formatted': {
    cause:
      'The header `Authorization` came without a key: mostly the variable that should hold it is empty where the client was started, so that nothing stands behind `Bearer`. Or `Bearer` and the space before the key are missing, or a quote or a brace stands there beside it.',
    fix: 'Set the variable before the client starts, or see that the header is `Bearer`, one space and the key. The check of the builder shows what is wrong in the entry.',
  },
  'claude.ai rejected the session token': {
    cause: 'Your login to Claude Code has expired, not the connector’s.',
    fix: '`/login`, then reconnect the connector from `/mcp`.',
  },
  'MCP server requires authentication but no OAuth token is configured': {
    cause:
      'Claude’s own service answers so: on your account the connector is listed and its sign-in is missing or has run out. Claude Code has nothing stored of it.',
    fix: 'Connect it again under “Customize → Connectors” on claude.ai, then start a new session. A run without people can leave such connectors out: `--strict-mcp-config`.',
  },
  'headersHelper not run': {
    cause:
      'The folder is not trusted yet, so its command is not run. The server gets only its fixed headers.',
    fix: 'Start `claude` in the folder once and accept.',
  },
  "headersHelper for MCP server '…' references ${user_config.*}": {
    cause: 'The command runs in a shell, where a value could be executed.',
    fix: 'Put `${user_config.KEY}` into `headers`, or read the value inside the script.',
  },
};
