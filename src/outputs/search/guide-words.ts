/**
 * What people type for a page or a section that says it in other words, by its path; tests hold that each path
 * exists.
 */
const phrases = {
  '/guides/privacy-and-security/': [
    'safe, safety, is it safe, privacy, private, data protection, security, trust',
    'risk, GDPR, DSGVO, RGPD, AVG, LGPD, HIPAA, SOC2, confidential, personal data',
    'PII, Datenschutz, sicher, ist das sicher, Sicherheit, vie privée',
    'confidentialité, sûr, privacidad, seguro, es seguro, privacidade, sicurezza',
    'veiligheid, prywatność, プライバシー, 安全, セキュリティ, 隐私, 개인정보, 보안',
  ].join(', '),
  '/guides/privacy-and-security/#where-the-data-goes': [
    'data residency, data location, EU, Europe, EU hosting, European, region, regions',
    'where is my data, data storage, data retention, training data, sovereignty',
    'Datenspeicherung, Serverstandort, who sees my data, retention',
    'does Claude train on my data',
  ].join(', '),
  '/guides/privacy-and-security/#choose-read-only-where-it-is-enough': [
    'read only, read-only, readonly, only read, nur lesen, schreibgeschützt',
    'lecture seule, solo lectura, somente leitura, sola lettura, no write access',
    'view only, 読み取り専用, 只读, 읽기 전용',
  ].join(', '),
  '/guides/privacy-and-security/#grant-the-least':
    'least privilege, minimal permissions, limit access, restrict access',
  '/guides/privacy-and-security/#prompt-injection':
    'jailbreak, malicious content, tool poisoning, injected instructions',
  '/guides/privacy-and-security/#secrets-in-configuration': [
    'API key, API keys, secret, secrets, store password, leaked token, password',
    'passwords, credentials in git',
  ].join(', '),
  '/guides/privacy-and-security/#control-what-people-can-connect': [
    'admin controls, allowlist, allow list, whitelist, denylist, block connectors',
    'managed settings, policy, MDM, enterprise policy, governance',
  ].join(', '),
  '/guides/privacy-and-security/#audit':
    'audit log, audit logs, logging of use, compliance log, who used what',
  '/guides/check-in-ci/': [
    'lint, linter, linting, validate, validator, validation, verify plugin',
    'check my plugin, check plugins, schema check, static analysis, continuous check',
    'plugin errors, prüfen, valider, validar',
  ].join(', '),
  '/guides/check-in-ci/#on-github':
    'GitHub Action, GitHub Actions, workflow file, pre-commit, SARIF, code scanning',
  '/guides/check-in-ci/#ignore-a-finding-with-a-reason':
    'suppress, disable rule, false positive, ignore warning, silence a warning',
  '/guides/check-in-ci/#fix-what-can-be-fixed':
    'autofix, auto fix, fix automatically, repair plugin',
  '/guides/authentication/': [
    'login, log in, sign in, sign-in, signing in, OAuth, SSO, single sign on',
    'authenticate, auth, authorization, anmelden, Anmeldung, connexion',
    'iniciar sesión, ログイン, 登录, 로그인',
  ].join(', '),
  '/guides/authentication/#a-key-or-token': [
    'personal access token, PAT, bearer token, token header, Authorization header',
    'access token',
  ].join(', '),
  '/guides/authentication/#a-registered-oauth-client':
    'client id, client secret, OAuth app, app registration, pre-registered client',
  '/guides/authentication/#what-an-admin-must-do': [
    'admin approval, admin consent, IT approval, who must approve, ask my admin',
    'tenant admin',
  ].join(', '),
  '/guides/authentication/#stored-credentials-and-refresh':
    'token expired, refresh token, session expired, where are tokens stored, keychain',
  '/guides/mcp-json/': [
    '.mcp.json, mcp config, configuration file, config file, mcp configuration',
    'Konfiguration, settings file, JSON schema',
  ].join(', '),
  '/guides/mcp-json/#variables':
    'environment variables, env vars, env, placeholders in config, Umgebungsvariablen',
  '/guides/mcp-json/#scopes-and-precedence':
    'precedence, project scope, user scope, which config wins, duplicate servers',
  '/guides/mcp-json/#transports': 'stdio vs http, transport, remote or local, streamable http',
  '/guides/mcp-json/#tool-names-and-permission-rules': [
    'permissions, permission rules, allow tools, deny tools, tool prefix',
    'approve tools automatically',
  ].join(', '),
  '/guides/mcp-json/#from-the-command-line':
    'claude mcp add, add server command, install from terminal, CLI',
  '/guides/how-connectors-work/': [
    'what is a connector, what are connectors, connector, getting started',
    'get started, introduction, beginner, basics, first steps, erste Schritte',
    'was ist ein Connector, how does it work, comment ça marche, cómo funciona, 使い方',
    '入門, 入门',
  ].join(', '),
  '/guides/how-mcp-works/':
    'what is MCP, MCP, Model Context Protocol, protocol, specification, was ist MCP',
  '/guides/build-a-connector/': [
    'write a server, create MCP server, make my own connector, SDK, custom connector',
    'own server, develop a connector, eigenen Connector bauen, build MCP server',
    'hello world',
  ].join(', '),
  '/guides/swap-connectors/': [
    'replace connector, switch CRM, use another tool, change connector',
    'exchange connector, use a different CRM, swap, migrate',
  ].join(', '),
  '/guides/standalone-and-supercharged/':
    'without connectors, do I need a connector, no connector, works without tools',
  '/guides/run-your-own-catalog/': [
    'self-host, self host, on premise, on-prem, own catalog, private catalog',
    'internal connectors, deploy, company marketplace, selbst hosten, Docker, nginx',
  ].join(', '),
  '/guides/run-your-own-catalog/#search-with-a-hosted-engine':
    'Meilisearch, Algolia search, hosted search',
  '/guides/contribute/': [
    'contribute, contributing, add a connector, submit a connector, report an error',
    'wrong fact, mistake, pull request, mitmachen, Fehler melden, missing product',
    'request a connector',
  ].join(', '),
  '/guides/use-the-api/': [
    'API, REST API, JSON, download data, export the catalog, programmatic access, RSS',
    'Atom, feed, llms.txt, machine readable',
  ].join(', '),
  '/guides/troubleshooting/': [
    'error, errors, not working, does not work, broken, fails, failed, problem, help',
    'fix, troubleshoot, debug, Fehler, funktioniert nicht, Hilfe, erreur',
    'ne marche pas, error de conexión, no funciona, エラー, 错误, 오류',
  ].join(', '),
  '/guides/troubleshooting/#401-although-the-token-is-right':
    '401, unauthorized, 401 unauthorized, HTTP 401',
  '/guides/troubleshooting/#spawn-npx-enoent': [
    'is not recognized as an internal or external command, command not found',
    'ENOENT, not recognized, is not recognized as the name of a cmdlet',
  ].join(', '),
  '/guides/troubleshooting/#cannot-find-module':
    'MODULE_NOT_FOUND, ERR_MODULE_NOT_FOUND, cjs loader throw err, Cannot find package',
  '/guides/troubleshooting/#no-module-named-mcp': 'ModuleNotFoundError, ImportError, venv',
  '/guides/troubleshooting/#cannot-connect-to-the-docker-daemon':
    'docker daemon running, docker.sock, docker not running',
  '/guides/troubleshooting/#connect-econnrefused':
    'ECONNREFUSED, ConnectionRefused, connection refused, localhost refused',
  '/guides/troubleshooting/#the-answer-is-cut-or-saved-to-a-file':
    'exceeds maximum allowed tokens, Large MCP response, can fill up context',
  '/guides/troubleshooting/#406-not-acceptable':
    '406, HTTP 406, Client must accept text/event-stream, Accept header',
  '/guides/troubleshooting/#npm-error-404--is-not-in-this-registry':
    'npm E404, npm ERR! 404 Not Found, could not be found or you do not have permission to access it',
  '/guides/troubleshooting/#bad-request-no-valid-session-id-provided':
    'Missing session ID, Session not found, Mcp-Session-Id, session expired, Invalid session ID',
  '/guides/troubleshooting/#self-signed-certificate-in-certificate-chain': [
    'unable to verify the first certificate, SELF_SIGNED_CERT_IN_CHAIN, certificate, SSL, TLS',
    'unable to get local issuer certificate, Zscaler, corporate proxy, NODE_EXTRA_CA_CERTS',
  ].join(', '),
  '/guides/troubleshooting/#invalid-oauth-error-response':
    'SDK auth failed, JSON Parse error, Raw body',
  '/guides/troubleshooting/#claude-desktop-server-disconnected':
    'Server disconnected, Server transport closed, transport closed unexpectedly',
  '/guides/troubleshooting/#unexpected-token--is-not-valid-json-from-a-running-server': [
    'deserializeMessage, processReadBuffer, readMessage, stdout_reader, JSONRPCMessage',
    'parse JSONRPC message, STDIO connection dropped, JSON Parse error Unexpected identifier',
  ].join(', '),
  '/guides/troubleshooting/#mcp-error--32001-request-timed-out':
    'timed out after 30000ms, timed out after 60000ms, MCP_TIMEOUT, MCP_TOOL_TIMEOUT',
  '/guides/troubleshooting/#streamable-http-error-failed-to-open-sse-stream':
    'Error POSTing to endpoint, Streamable HTTP error, StreamableHTTPError',
  '/guides/troubleshooting/#invalid_client':
    'Client not found, Unrecognized client_id, Invalid client_id, mcp-auth',
  '/guides/troubleshooting/#couldnt-reach-the-mcp-server':
    "Couldn't connect to the server, URL points to a valid MCP server",
  '/guides/troubleshooting/#no-solution-found-when-resolving-tool-dependencies':
    'was not found in the package registry, does not satisfy Python, requirements are unsatisfiable',
  '/guides/troubleshooting/#typeerror-fetch-failed': 'fetch failed',
  '/guides/troubleshooting/#referenceerror-file-is-not-defined': 'webidl, undici, Node 18',
  '/guides/troubleshooting/#codex-program-not-found': 'os error 2, os error 193',
  '/guides/troubleshooting/#incompatible-auth-server-does-not-support-dynamic-client-registration':
    'dynamic client registration, dynamic client registration failed',
  '/guides/troubleshooting/#the-connection-fails': [
    'timeout, timed out, cannot connect',
    'network error, unreachable, 500, 502, 503',
  ].join(', '),
  '/guides/troubleshooting/#the-add-or-install-button-is-greyed-out': [
    'install greyed out, button disabled, cannot click install, greyed out',
    'grayed out',
  ].join(', '),
  '/guides/troubleshooting/#the-server-is-connected-and-claude-does-not-use-its-tools':
    'tools not used, Claude ignores the tool, does not call tools, no tools',
  '/guides/clients/': [
    'which clients, supported clients, clients, editors, IDE',
    'where is the config file',
  ].join(', '),
  '/guides/clients/#vs-code': 'Visual Studio Code, vscode, GitHub Copilot, Copilot',
  '/guides/clients/#claude': 'claude.ai, Claude web, Cowork, Claude app, Claude mobile',
  '/guides/clients/#claude-desktop':
    'claude_desktop_config.json, desktop app, Claude for Mac, Claude for Windows',
  '/guides/clients/#codex': 'ChatGPT, OpenAI, OpenAI Codex, config.toml',
  '/guides/clients/#gemini-cli': 'Gemini, Google Gemini',
  '/guides/clients/#turn-one-into-another':
    'convert config, migrate config, translate configuration, import from Cursor',
  '/builder/': [
    'generate config, config generator, configuration generator, merge configs',
    'combine connectors, snippet, paste my config, repair my config, check my config',
    'validate json',
  ].join(', '),
  '/compare/': [
    'compare connectors, comparison, side by side, versus, vs, which one is better',
    'difference between',
  ].join(', '),
  '/coverage/': 'matrix, which plugin uses which connector, overview of plugins, gaps',
  '/plugins/': 'list of plugins, all plugins, Claude plugins, marketplace, Plugins für Claude',
  '/connectors/': [
    'list of connectors, all connectors, browse, catalog, directory, supported apps',
    'integrations list, which apps',
  ].join(', '),
  '/rules/json-invalid/': [
    'SyntaxError, Expected property name, Unexpected end of JSON input, is not valid JSON',
    'Expected double-quoted property name, Unexpected token, JSON Parse error',
  ].join(', '),
  '/rules/server-bridge-insecure/':
    'Non-HTTPS URLs are only allowed for localhost, --allow-http, allow-http',
  '/rules/': 'lint rules, all rules, findings, list of rules, warnings',
} as const satisfies Readonly<Record<string, string>>;

/** The phrases that lead to each page or section. */
export const guideWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(phrases).map(([path, words]) => [path, words.split(', ')]),
);
