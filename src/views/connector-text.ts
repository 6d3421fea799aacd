import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector, Tool } from '../catalog/connector.ts';
import { countedAccess } from './connector-summary.ts';
import { accessLabels, entranceLabels } from './labels.ts';
import { statusWords } from './status-words.ts';
import { firstEntrance } from '../coverage/sign-in-summary.ts';
import { describeEntrance } from '../coverage/sign-in-words.ts';

/** How a reader signs in, or why there is nothing to sign in to. */
export function signInOf(catalog: Catalog, connector: Connector): SignInWords {
  const owner = serverOwner(catalog, connector);
  const first = firstEntrance(owner);
  if (first === undefined) {
    const { label, line } = statusWords(owner);
    return { label, line, isOpen: false };
  }
  const { client, entrance } = first;
  return {
    label: entranceLabels[entrance.id],
    isOpen: entrance.id === 'open',
    line: describeEntrance(entrance, { connector: owner, client: client.name }),
  };
}

/** What else is known of a tool, in sentences; empty where nothing is. */
export function toolNote(
  { name, endpoint, via, exact, note }: Tool,
  allowed?: readonly string[],
): string {
  return [
    allowed !== undefined && !allowed.includes(name) && 'Not allowed in your organisation.',
    note,
    endpoint && `On ${endpoint}.`,
    via && `Called through ${via}.`,
    exact === false && 'Name not exact.',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The known tools by what they do.
 * @example
 * describeAccess(hubspot) // => '9 read, 3 write'
 */
export function describeAccess(connector: Connector): string {
  return countedAccess(connector)
    .map(({ access, count }) => `${count} ${accessLabels[access].label.toLowerCase()}`)
    .join(', ');
}

/** How many tools are known and whether those are all, in short. */
export function describeTools(connector: Connector): string {
  const { tools } = connector;
  const known = tools?.items.length ?? 0;
  if (tools === undefined || known === 0) {
    return `No public source lists the tools${tools?.note ? `: ${tools.note}` : '.'}`;
  }
  const of = tools.total !== undefined && tools.total > known ? ` of ${tools.total}` : '';
  const whole = tools.completeFor?.join(', ');
  const complete = tools.complete
    ? 'The list is complete.'
    : `The list may not be complete${whole ? `, but for ${whole} it is` : ''}.`;
  return `${known} ${known === 1 ? 'tool' : 'tools'} known${of}: ${describeAccess(connector)}. ${complete}`;
}

/** What else there is to know of the list of tools, in sentences; empty where nothing is. */
export function describeToolList({ tools }: Pick<Connector, 'tools'>): string {
  const known = tools?.items.length ?? 0;
  if (tools === undefined || known === 0) return '';
  const derived = tools.items.filter((tool) => tool.derived).length;
  return [
    derived > 0 &&
      `What ${derived === known ? 'they' : `${derived} of them`} may change was judged by their names.`,
    tools.note,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How one signs in, in short and in a sentence. */
interface SignInWords {
  label: string;
  line: string;
  /** Whether there is no sign-in at all. */
  isOpen: boolean;
}
