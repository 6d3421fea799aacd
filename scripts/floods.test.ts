import { projectCatalog } from '../src/catalog/project-testing.ts';
import { schemas } from '../src/catalog/schemas.ts';
import { readYaml } from '../src/catalog/yaml.ts';
import { testFloods } from '../src/diagnostics/flood-testing.ts';
import { readIgnoreFile } from '../src/diagnostics/ignores.ts';
import { bestPart } from '../src/outputs/search/best-part.ts';
import { compoundsOf } from '../src/words/compounds.ts';
import { matchNames } from '../src/outputs/search/name-match.ts';
import { parseQuery, phrasesOf } from '../src/outputs/search/query.ts';
import { cleanLine, exactLine } from '../src/probe/clean.ts';
import { humanise } from '../src/probe/draft.ts';
import { endpointKey, isEndpointUrl, templateValues } from '../src/protocol/url-template.ts';
import { findingsOf } from '../src/rules/testing.ts';

const names = (await projectCatalog()).connectors.map(({ name, id }) => ({
  names: [name],
  path: id,
  kind: 'connector',
  description: '',
}));
const longEntry = (text: string) => ({
  path: '/',
  title: 'A',
  names: [],
  category: [],
  'sign-in': [],
  prior: 1,
  description: text,
  key: [],
  text: [],
  parts: [{ anchor: 'a', title: text, text }],
});
const skill = (text: string) => `---\nname: a\ndescription: b\n---\n\n${text}\n`;
const inPlugin = (path: string, write: (text: string) => string) => (text: string) =>
  findingsOf({ [path]: write(text) });
const asIs = (text: string) => text;
const inServer = (text: string) =>
  JSON.stringify({ mcpServers: { a: { command: text, args: [text], env: { A: text } } } });

testFloods({
  'a skill': { read: inPlugin('skills/a/SKILL.md', skill) },
  'a command': { read: inPlugin('commands/a.md', skill) },
  frontmatter: { read: inPlugin('skills/a/SKILL.md', (text) => `---\n${text}\n---\n\na\n`) },
  'CONNECTORS.md': { read: inPlugin('CONNECTORS.md', asIs) },
  'a README': { read: inPlugin('README.md', asIs) },
  '.mcp.json': { read: inPlugin('.mcp.json', asIs) },
  'values of .mcp.json': { read: inPlugin('.mcp.json', inServer) },
  'plugin.json': { read: inPlugin('.claude-plugin/plugin.json', asIs) },
  'marketplace.json': { read: inPlugin('.claude-plugin/marketplace.json', asIs) },
  // By the YAML library, which takes 0.5 s for a long text of many short nodes.
  'an entry of the catalog': {
    read: (text) => readYaml({ file: 'a.yaml', text }, schemas['connector.schema.json']),
    most: 3,
  },
  'the file of what to ignore': { read: (text) => readIgnoreFile(text, (id) => [id]) },
  'names searched for': { read: (text) => matchNames(text, names) },
  'a query': { read: (text) => phrasesOf(parseQuery(text)) },
  'words to index': { read: compoundsOf },
  'a text to quote': { read: (text) => bestPart(longEntry(text), ['a', 'server']) },
  'what a server says': {
    read: (text) => [cleanLine(text), exactLine(text), humanise(text)],
  },
  'a URL': {
    read: (text) => [
      isEndpointUrl(`https://x.example/${text}`),
      endpointKey(`https://x.example/${text}`),
      templateValues('https://{a}.example/{b}/mcp', `https://x.example/${text}`),
    ],
  },
});
