import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { checkWorkflow, siteWorkflow } from '../../views/workflows.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { loadClient, loadClients } from '../../clients/clients.ts';
import { verdictOf } from '../../coverage/states.ts';
import { fieldRows } from '../api/field-rows.ts';
import { describeDocuments, documentKinds, type DocumentKind } from '../api/documents.ts';
import { generalCauses } from '../../config/general-causes.ts';
import { messagesOf } from '../../clients/messages.ts';
import { isThread } from '../../clients/messages/message.ts';
import { clientFacts, clientFiles, describeEvidence } from '../../views/client-facts.ts';
import { configurationOf } from '../../coverage/connect.ts';
import { coverageRows } from '../../views/coverage-rows.ts';
import { describeAccess } from '../../views/connector-text.ts';
import { listConnectors, type ConnectorListing } from '../../views/connector-list.ts';
import { abilityLabels, abilityRows, answerLabels } from '../../views/sign-in-table.ts';
import { signInView } from '../../views/sign-in-view.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mcpJsonOf, splitSkills } from '../../views/plugin-page.ts';
import { skillView } from '../../views/skill-view.ts';
import { linkedWords } from '../../views/sentence.ts';
import { setUpHint } from '../../views/set-up-hint.ts';
import { repositoryUrl } from '../../views/settings.ts';
import { ownServerConnections } from '../../views/own-server.ts';
import { tools } from '../mcp/tools.ts';
import { document, fence, list, table } from './blocks.ts';
import { endpointViews } from '../../views/endpoint-view.ts';
import { endpointTable } from './connector.ts';
import { code, link, plain } from './inline.ts';
import { toCategory, toConnector, toNamed, toPlugin, toSentence, toSources } from './links.ts';
import { coverageTable, skillBlocks } from './plugin.ts';

const NOTHING = 'This catalog has nothing to show here.';

/** A live component of the guides as Markdown; throws for one that is not known here. */
export async function partToMarkdown(
  model: Workspace,
  name: string,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const part = parts[name];
  if (part === undefined) {
    throw new Error(
      `A guide has the component <${name}>, of which no twin is known. Add it to src/outputs/markdown/guide-parts.ts, beside ${Object.keys(parts).join(', ')}.`,
    );
  }
  return (await part(model, values as Values)) || NOTHING;
}

const parts: Readonly<Record<string, Part>> = {
  ClientMessages: (_model, { id = '' }) =>
    document(
      messagesOf(id).flatMap(({ message, also = [], more, cause, fix, source }) => [
        `#### ${code(message)}`,
        ...also.map((each) => `Also ${code(each)}`),
        ...(more === undefined ? [] : [plain(more)]),
        list([
          `**Cause:** ${plain(cause)}`,
          `**Fix:** ${plain(fix)}`,
          `**Source:** ${isThread(source) ? link(source, source) : `${source} prints it`}`,
        ]),
      ]),
    ),
  GeneralMessage: (_model, { heading = '' }) => {
    const said = generalCauses[heading];
    return said === undefined
      ? ''
      : list([
          `**Cause:** ${toSentence(linkedWords(said.cause))}`,
          `**Fix:** ${toSentence(linkedWords(said.fix))}`,
        ]);
  },
  Flow: () =>
    [
      '1. `.mcp.json` of a plugin or project names servers to Claude.',
      '2. Claude asks each connector (MCP server), such as CRM, chat and email, which tools it has.',
      '3. Skills and commands ask Claude for tools.',
      '4. The connectors read and write your data, with your permissions.',
    ].join('\n'),
  Repository: () =>
    link(`${repositoryUrl().replace('https://', '')}/issues`, `${repositoryUrl()}/issues`),
  Example: async (_model, { file = '' }) => {
    const text = await readFile(join(process.cwd(), 'examples', file), 'utf8');
    return `${code(`examples/${file}`)}:\n\n${fence(text, extname(file).slice(1))}`;
  },
  Workflow: (_model, { does }) => {
    const repository = new URL(repositoryUrl()).pathname.slice(1);
    return fence((does === 'check' ? checkWorkflow : siteWorkflow)(repository), 'yaml');
  },
  OwnServer: async () =>
    document(
      ownServerConnections(await loadClients()).flatMap(({ client, snippet, command, notes }) => [
        `### ${plain(client.name)}`,
        ...snippet.unsupported.map(({ reason }) => plain(reason)),
        snippet.text === '' ? undefined : code(client.files[0]?.path ?? client.name),
        snippet.text === '' ? undefined : fence(snippet.text, client.format),
        command && fence(command.text, 'sh'),
        ...notes.map(plain),
      ]),
    ),
  AgentTools: () =>
    table(
      ['Tool', 'Answers'],
      Object.entries(tools).map(([name, { description }]) => [code(name), plain(description)]),
    ),
  ClientFiles: async () =>
    table(
      ['Client', 'File', 'How well it is established'],
      (await loadClients()).map(({ name, files, evidence: { level, source, checked } }) => [
        plain(name),
        [...new Set(files.map(({ path }) => path))].map(code).join(', ') || 'in its settings',
        `${level}, ${checked}: ${toSources(source)}`,
      ]),
    ),
  ClientFacts: async (_model, { id = '' }) => {
    const client = await loadClient(id);
    if (client === undefined) return '';
    return list([
      ...clientFiles(client).map((path) => `File: ${code(path)}`),
      ...clientFacts(client).map(({ name, values }) => `${name}: ${plain(values.join(' '))}`),
      `Established: ${plain(describeEvidence(client.evidence))}: ${toSources(client.evidence.source)}`,
    ]);
  },
  ConnectorList: ({ catalog }, { entrance, registered, status, readOnly }) =>
    list(
      listConnectors(catalog, { entrance, registered, status, readOnly } as ConnectorListing).map(
        (connector) => toConnector(connector),
      ),
    ) ?? 'None in this catalog.',
  SignInTable: () =>
    table(
      ['Client', ...Object.values(abilityLabels), 'Redirect address'],
      abilityRows().map(({ name, cells, redirect }) => [
        plain(name),
        ...cells.map(({ says, source }) =>
          [plain(says), source && toSources(source)].filter(Boolean).join(' '),
        ),
        redirect === undefined
          ? answerLabels.unknown
          : `${code(redirect.address)} ${toSources(redirect.source)}`,
      ]),
    ),
  CategoryConnectors: ({ catalog }) =>
    table(
      ['Category', 'Placeholder', 'Connectors'],
      catalog.categories.map((category) => [
        toCategory(category),
        code(`~~${category.placeholder}`),
        (catalog.byCategory.get(category.id) ?? [])
          .filter(({ categories: [primary] }) => primary === category.id)
          .map((connector) => toConnector(connector))
          .join(', ') || 'none as its first category',
      ]),
    ),
  ConnectorEntry: ({ catalog }, { connectors = [] }) => {
    const known = connectors.flatMap((id) => catalog.byId.get(id) ?? []);
    const text = configurationOf(catalog, known, claudeCode);
    return text === '' ? '' : fence(text, 'json');
  },
  EndpointHistory: ({ catalog }, { connector = '' }) =>
    endpointTable(endpointViews(catalog.byId.get(connector)?.endpoints ?? [], catalog)),
  PluginCoverage: (model, values) =>
    ofPlugin(model, values, (plugin) =>
      document([
        `${toPlugin(plugin)}: ${verdictOf(plugin)}.`,
        coverageTable(coverageRows(model.catalog, plugin)),
      ]),
    ),
  PluginMcpJson: (model, values) =>
    ofPlugin(model, values, (plugin) => {
      const text = mcpJsonOf(plugin);
      return text === undefined ? undefined : fence(text, 'json');
    }),
  PluginServers: (model, values) =>
    ofPlugin(model, values, ({ servers }) =>
      table(
        ['Server', 'Ask for', 'Known tools', 'Before it works'],
        servers.map((each) => [
          `${toNamed(each.connector?.name ?? each.server.name, each.connector)} ${code(each.server.name)}`,
          plain(each.connector?.useCases[0] ?? 'This server is not in the catalog.'),
          (each.connector && describeAccess(each.connector)) || 'none known',
          plain(
            setUpHint(model.catalog, each) ??
              (each.connector === undefined
                ? 'See its vendor.'
                : signInView(model.catalog, each.connector).sentence),
          ),
        ]),
      ),
    ),
  PluginSkill: (model, values) =>
    ofPlugin(model, values, (plugin) => {
      const found = splitSkills(plugin).using.find(
        ({ coverage }) => coverage.skill.name === values.skill,
      );
      return found && document(skillBlocks(skillView(found.coverage, found.anchor)));
    }),
  ApiDocuments: (_model, { of }) =>
    table(
      ['Address', 'Holds', 'Schema'],
      describeDocuments(of === 'registry' ? of : 'api').map(
        ({ name, href, path, schema, description }) => [
          of === 'registry' || path.includes('{') ? code(path) : link(path, href),
          plain(description),
          link(name, schema),
        ],
      ),
    ),
  ApiFields: (_model, { document: kind }) =>
    table(
      ['Field', 'Type', 'Means'],
      fieldRows(documentKinds[kind as DocumentKind].schema).map(({ name, type, meaning }) => [
        code(name),
        plain(type),
        // Written by us, in Markdown.
        meaning,
      ]),
    ),
};

function ofPlugin(
  { plugins }: Workspace,
  { plugin: id }: Values,
  show: (plugin: Workspace['plugins'][number]) => string | undefined,
): string | undefined {
  const plugin = plugins.find((each) => each.id === id);
  return plugin && show(plugin);
}

type Part = (model: Workspace, values: Values) => string | undefined | Promise<string | undefined>;

interface Values {
  entrance?: string;
  registered?: true;
  connector?: string;
  connectors?: readonly string[];
  document?: string;
  does?: string;
  file?: string;
  heading?: string;
  id?: string;
  of?: string;
  plugin?: string;
  readOnly?: true;
  skill?: string;
  status?: string;
}
