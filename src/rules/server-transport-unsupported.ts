import { listedName } from '../coverage/listing.ts';
import { isRecord } from '../protocol/record.ts';
import type { Rule } from './rule.ts';
import { transports, type Transport } from '../protocol/transport.ts';
import { meaningOfKey } from '../clients/key-meanings.ts';
import { docs } from './shared/examples.ts';
import { fateOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import { isEntry } from './shared/server.ts';
import { atCurrentAddress } from './fix/address.ts';

export const serverTransportUnsupported: Rule<Args> = {
  severity: 'error',
  title: 'Client does not speak the transport of a server',
  message: ({ server, transport, isAnyRemote, hasEnv, ...told }) =>
    isAnyRemote === true
      ? `The server "${server}" has an address, but the file of ${told.client} holds local programs only${tellFate(told)}. ${inClaude(told)}${hasEnv === true ? ' What is in "env" reaches no server at an address: where it wants a key, give it as a header.' : ''}`
      : `The server "${server}" speaks ${transports[transport].name}, and ${told.client} does not${tellFate(told)}. Take the address for Streamable HTTP, or let the program mcp-remote stand between.`,
  checkServer: (target) => {
    const { meant, client, endpointMatch } = target;
    const { transports: spoken } = client.abilities;
    if (!isEntry(meant) || meant.command !== null) return [];
    const isAnyRemote = !spoken.includes('http');
    const key = meant.url === null ? isAnyRemote && addressKey(meant.raw) : 'url';
    if (!key) return [];
    const { transport } = meant;
    const isOther = transport !== null && transport !== 'stdio' && !spoken.includes(transport);
    // A newer address of the same server is told, which most clients speak.
    if (
      !isAnyRemote &&
      (!isOther || (endpointMatch && endpointMatch.endpoint.status !== 'current'))
    )
      return [];
    const listed = listedName(endpointMatch?.connector);
    const isDialog =
      /^https:/i.test(meant.url ?? String(meant.raw[key])) &&
      Object.keys(meant.headers).length === 0;
    const args = {
      server: meant.name,
      transport: transport ?? 'http',
      ...fateOf(target),
      // It reads the address, and is told at the start that it cannot reach it.
      ...(!isAnyRemote && mismatchesOf(target, 'type-unknown').length === 0 && isTaken),
      ...(isAnyRemote && { isAnyRemote: true as const }),
      ...(holdsEnv(meant.raw) && { hasEnv: true as const }),
      ...(listed !== undefined && { listed }),
      ...(isDialog && { isDialog: true as const }),
    };
    // One that is called SSE may answer to Streamable HTTP as well.
    const isPerhaps = !isAnyRemote && transport === 'sse';
    return [{ key, args, ...(isPerhaps && { severity: 'warning' as const }) }];
  },
  fix: (_, entry, { client, resolver }) => {
    const server = atCurrentAddress(entry, resolver);
    const bridge = server && client.configuration([server]).unsupported[0]?.bridge;
    if (bridge === undefined) return undefined;
    const { command, args = [] } = bridge;
    return {
      label: `Let ${command} ${args.slice(0, 2).join(' ')} stand between`,
      server: bridge,
      isWhole: true,
      isSafe: false,
    };
  },
  page: {
    why: 'Claude Desktop starts local programs from its file and skips every address there: remote servers are added as connectors in Claude. The older transport SSE is not spoken by Codex, Zed, Goose and Kiro, WebSocket by Claude Code alone.',
    sources: [docs.mcp, docs.transports],
  },
};

/** What to do with an address that the file cannot hold. */
function inClaude({ listed, isDialog }: Pick<Args, 'listed' | 'isDialog'>): string {
  if (listed !== undefined) {
    return `${listed} is in Claude’s directory: connect it in Claude, or let the program mcp-remote stand between.`;
  }
  return isDialog === true
    ? 'Add the address as a custom connector in Claude, or let the program mcp-remote stand between.'
    : 'A custom connector in Claude takes https:// without headers alone: let the program mcp-remote stand between.';
}

/** The key of an address in the words of any client. */
function addressKey(raw: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(raw).find(
    (key) => meaningOfKey(key) === 'url' && typeof raw[key] === 'string',
  );
}

function holdsEnv({ env }: Readonly<Record<string, unknown>>): boolean {
  return isRecord(env) && Object.keys(env).length > 0;
}

const isTaken = { fate: 'failed' } as const;

interface Args extends ClientFate {
  server: string;
  transport: Transport;
  /** No address at all can be in its file. */
  isAnyRemote?: true;
  /** It has an environment, which nothing is started with. */
  hasEnv?: true;
  /** What Claude's directory lists it as. */
  listed?: string;
  /** Whether Claude's dialog for custom connectors takes it. */
  isDialog?: true;
}
