import { projectCatalog } from '../catalog/project-testing.ts';
import { testFloods } from '../diagnostics/flood-testing.ts';
import { readCode } from './paste/code-servers.ts';
import { mendJson } from './paste/mend.ts';
import { mendToml } from './paste/mend-toml.ts';
import { readPaste } from './paste/paste.ts';
import { readCommands } from './paste/shell-words.ts';
import { recogniseConfiguration } from './recognise.ts';
import { catalogIndexData, readCatalogIndex } from './repair/catalog-index.ts';
import { fixAll } from './repair/fix-all.ts';

const index = readCatalogIndex(catalogIndexData(await projectCatalog()));
const inServer = (text: string) =>
  JSON.stringify({ mcpServers: { a: { command: text, args: [text], env: { A: text } } } });
const fix = (text: string) => fixAll(text, {}, index);
// The YAML library takes 0.5 s for a long text of many short nodes; the slowest of these readers took 0.9 s.
const most = 3;

testFloods({
  'a pasted configuration': { read: recogniseConfiguration, most },
  'a pasted configuration to fix': { read: fix, most },
  // Three times the text.
  'a server to fix': { read: (text) => fix(inServer(text)), most },
  'TOML to fix': { read: (text) => fix(`[mcp_servers.a]\ncommand = ${text}\n`), most },
  'YAML to fix': { read: (text) => fix(`extensions:\n  a:\n    cmd: ${text}\n`), most },
  'a paste': { read: (text) => readPaste(text), most },
  'a paste of JSON': { read: (text) => readPaste(`{'a': ${text}`), most },
  'a command line': { read: (text) => [readCommands(text), readPaste(`claude mcp add a ${text}`)] },
  'broken TOML': { read: (text) => mendToml(`[mcp_servers.a]\ncommand = ${text}\n`), most },
  'code of a program': { read: (text) => readCode(`a = b({"c": ${text}`) },
  'broken JSON': { read: (text) => mendJson(text) },
});
