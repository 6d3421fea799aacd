import { toolRulesForms } from '../clients/tool-rules/forms.ts';
import { modes } from '../config/permissions/modes.ts';
import { policyFiles, type PolicyFile } from '../config/policy/files.ts';
import type { ToolRulesForm } from '../clients/tool-rules/rules.ts';
import { primaryEndpoint, serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pagePath } from './routes.ts';

/** What the page for administrators says, in order. */
export function adminView({ catalog, plugins }: Workspace): AdminView {
  const approved = approvedChoice(catalog);
  return {
    lead: 'For whoever decides which connectors people of an organisation may use. The files are made in your browser from what the catalog knows; nothing you choose is sent anywhere.',
    steps: [
      'Choose a plugin, or connectors in the builder, and take the file of each program that your people use.',
      'Read what the file lets through that you may not mean, such as the addresses of all customers of a vendor.',
      'Put the file where the table says, on one machine first.',
      'Try it there: add a connector of the list, then one that is not on it.',
      'Give it to everybody by your device management.',
    ],
    checks: [
      {
        does: 'Claude Code finds the file and takes all of it',
        command: 'claude doctor',
      },
      {
        does: 'a connector of the list is admitted',
        command: 'claude mcp add --transport http linear https://mcp.linear.app/mcp',
      },
      {
        does: 'another is refused: “not allowed by enterprise policy”',
        command: 'claude mcp add --transport http other https://mcp.example.com/mcp',
      },
      { does: 'Codex shows what it disabled, and by which file', command: 'codex mcp list' },
    ],
    modes: Object.values(modes).map(({ label, line }) => ({ label, line })),
    files: Object.values(policyFiles).map(({ name, file, places, version, notes }: PolicyFile) => ({
      name,
      file,
      places: Object.entries(places),
      version,
      notes: [...notes],
    })),
    forms: Object.values(toolRulesForms).map(({ name, file, notes }: ToolRulesForm) => ({
      name,
      file,
      notes: [...notes],
    })),
    approved,
    plugins: plugins.map(({ id, title }) => ({
      id,
      title,
      page: pagePath('/plugins/[id]/', id),
      data: `/api/v1/policies/${id}.json`,
    })),
    commands: [
      'npx connector-catalog policy --plugin sales --client claude-code > managed-settings.json',
      'npx connector-catalog permissions hubspot linear --mode read-only --client codex',
      ...(approved === undefined ? [] : [approved.command]),
    ],
  };
}

/** All approved connectors, as a choice in the address of the page; undefined where none is. */
function approvedChoice(catalog: Catalog): AdminView['approved'] {
  const chosen = catalog.connectors
    .filter(({ organisation }) => organisation?.approved === true)
    .flatMap((connector) => {
      const endpoint = primaryEndpoint(catalog, connector);
      const { id } = serverOwner(catalog, connector);
      return endpoint === undefined ? [] : [{ endpoint: endpoint.id, connector: id }];
    });
  if (chosen.length === 0) return undefined;
  const list = (key: 'endpoint' | 'connector') => chosen.map((each) => each[key]).join(',');
  return {
    page: `/admin/#s=${list('endpoint')}&c=${list('connector')}`,
    text:
      chosen.length === 1
        ? 'The connector that your organisation approved'
        : `All ${chosen.length} connectors that your organisation approved`,
    command: 'npx connector-catalog policy --approved --catalog ./company-catalog',
  };
}

/** The headings of the page, which its twin has too. */
export const adminTitles = {
  make: 'Make the files',
  steps: 'In this order',
  servers: 'Say which servers may run',
  tools: 'Say which tools may run',
  checks: 'See that it holds',
  plugins: 'For each plugin',
  commands: 'From the command line',
} as const;

export interface AdminView {
  lead: string;
  steps: string[];
  checks: { does: string; command: string }[];
  modes: { label: string; line: string }[];
  files: {
    name: string;
    file: string;
    places: [system: string, place: string][];
    version: string | undefined;
    notes: string[];
  }[];
  forms: { name: string; file: string; notes: string[] }[];
  approved: { page: string; text: string; command: string } | undefined;
  plugins: { id: string; title: string; page: string; data: string }[];
  commands: string[];
}
